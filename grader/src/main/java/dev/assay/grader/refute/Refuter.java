package dev.assay.grader.refute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.References;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks for a database that separates a query from the references. Databases for a problem are made
 * once and kept, with what the references say on them; a query that names values of its own gets
 * some of its own. A query runs over all of them in one statement; what is found is made smaller
 * and then repeated by itself, and only that is believed.
 *
 * <p>Equal arguments give equal results, unless the ceiling on time cuts a search short. Safe for
 * use by many threads.
 */
public final class Refuter {
  private final Engine engine;
  private final References references;
  private final Gate gate;
  private final Cache<Question, Prepared> prepared = Caffeine.newBuilder().maximumSize(64).build();

  public Refuter(Engine engine, References references) {
    this.engine = engine;
    this.references = references;
    this.gate = new Gate(engine::serialize);
  }

  /** What was made for a question, and found out since. */
  record Prepared(Sets sets, Sets.Legal legal, Cache<Judge.Firm, Boolean> firm, Alike alike) {
    static Prepared of(Engine engine, Gate gate, Question question, Sets sets, Sets.Legal legal) {
      return new Prepared(
          sets,
          legal,
          Caffeine.newBuilder().maximumSize(5_000).build(),
          new Alike(engine, gate, question, sets.differ(), legal.batch()));
    }
  }

  /** Looks for a witness against a query that passed the gate. */
  public SearchResult search(Question question, Parsed query, Budget budget) {
    return search(question, Statement.of(query), Side.LEARNER, budget);
  }

  /**
   * Looks for a witness against a query, which does not pass the gate first if it is an author's.
   */
  public SearchResult search(Question question, String sql, Side side, Budget budget) {
    return search(question, Statement.of(gate, sql), side, budget);
  }

  private SearchResult search(Question question, Statement query, Side side, Budget budget) {
    return new Search(engine, references, question, prepare(question, budget), query, side, budget)
        .run();
  }

  /**
   * The rows of a query on each of some databases, in no order, run in one statement; none where it
   * cannot be run in that form.
   *
   * @param columns what it returns by itself
   */
  public List<Rows> together(
      String ddl,
      List<TinyDatabase> databases,
      Parsed query,
      List<Column> columns,
      Limits limits,
      Side side) {
    Statement statement = Statement.of(query);
    if (!statement.batchable() || databases.isEmpty()) {
      return List.of();
    }
    Batch batch = engine.batch(ddl, databases);
    BatchExecution execution =
        switch (side) {
          case LEARNER -> engine.runBatch(batch, 0, batch.size(), statement.text(), limits);
          case TRUSTED -> engine.runBatchTrusted(batch, 0, batch.size(), statement.text(), limits);
        };
    return execution instanceof BatchExecution.Completed completed
            && types(completed.columns()).equals(types(columns))
        ? completed.rows().stream().map(rows -> new Rows(columns, rows)).toList()
        : List.of();
  }

  /**
   * Whether a query may be run over many databases in one statement. What may not is of a shape
   * that is known to say something else there.
   */
  public static boolean isBatchable(Parsed query) {
    return Statement.of(query).batchable();
  }

  private static List<String> types(List<Column> columns) {
    return columns.stream().map(Column::type).toList();
  }

  /**
   * On which databases a query differs from every reference, as repeated one by one. The databases
   * must be legal; on those where a reference is not of one mind with itself there is no
   * difference.
   *
   * @return for each database what is known of it
   */
  public List<Separation> separations(
      Question question, List<TinyDatabase> databases, String sql, Side side) {
    return new Separations(engine, references, gate, question, databases)
        .of(Statement.of(gate, sql), side);
  }

  /**
   * The same for many queries, which is cheaper: the references are run but once.
   *
   * @return for each query in turn what {@link #separations} says
   */
  public List<List<Separation>> separations(
      Question question, List<TinyDatabase> databases, List<String> queries, Side side) {
    Separations separations = new Separations(engine, references, gate, question, databases);
    return queries.stream().map(sql -> separations.of(Statement.of(gate, sql), side)).toList();
  }

  /**
   * Which of some queries of an author return what a learner's does, on the first of the databases
   * that a search starts with; the order of the rows aside.
   *
   * @return by position; none where the engine cannot tell
   */
  public BitSet alike(Question question, Parsed query, List<String> others) {
    return prepare(question, Budget.DEFAULT).alike().to(Statement.of(query), others);
  }

  /** Which of some databases keep the constraints of the schema and the author's assumptions. */
  public List<Boolean> legal(Question question, List<TinyDatabase> databases) {
    List<Boolean> answers = new ArrayList<>();
    var legal =
        new Legality(engine, new World(engine, question))
            .legal(engine.batch(question.ddl(), databases), Deadline.in(Budget.DEFAULT.time()));
    for (int i = 0; i < databases.size(); i++) {
      answers.add(legal.get(i));
    }
    return answers;
  }

  /** The databases that every search on a question starts with. */
  public List<TinyDatabase> databases(Question question, Budget budget) {
    return prepare(question, budget).legal().batch().databases();
  }

  private Prepared prepare(Question question, Budget budget) {
    return prepared.get(question, it -> make(it, budget));
  }

  private Prepared make(Question question, Budget budget) {
    List<Statement> statements =
        question.references().stream().map(sql -> Statement.of(gate, sql)).toList();
    Sets sets = new Sets(engine, question, statements);
    if (sets.literals().tables().isEmpty()) {
      return Prepared.of(engine, gate, question, sets, sets.none());
    }
    long seed = Search.seed(question.ddl(), question.references());
    Deadline deadline = Deadline.in(budget.time().multipliedBy(3));
    Sets.Legal legal = sets.make(sets.literals(), seed, budget.databases(), deadline);
    return Prepared.of(engine, gate, question, sets, legal);
  }
}
