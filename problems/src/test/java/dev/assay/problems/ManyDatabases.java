package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.BatchExecution;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Different databases that a schema allows, of all tiers, made up from the values that some queries
 * name; and what other queries return on each.
 */
final class ManyDatabases {
  static final int COUNT = 1_000;

  /**
   * So many are made up from nothing, if that many seeds can. Where CHECKs and keys allow few rows
   * of those that are thought of, a seed makes ten or so: the rest are unions of two others.
   */
  private static final int INVENTED = 500;

  private static final int SEEDS = 10;
  private static final int OF_ONE_SEED = 400;

  private static final int AT_ONCE = 250;
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 100_000);

  private final Grader grader;
  private final String ddl;
  private final Schema schema;
  private final List<TinyDatabase> databases;

  private ManyDatabases(Grader grader, String ddl, Schema schema, List<TinyDatabase> databases) {
    this.grader = grader;
    this.ddl = ddl;
    this.schema = schema;
    this.databases = databases;
  }

  /**
   * {@value #COUNT} of them; the same for the same arguments.
   *
   * @param queries that name the values
   */
  static ManyDatabases of(Grader grader, String ddl, List<String> queries) {
    Schema schema = grader.engine().schema(ddl);
    Set<TinyDatabase> found = new LinkedHashSet<>();
    for (int seed = 0; seed < SEEDS && found.size() < INVENTED; seed++) {
      // The text is what a search is seeded with.
      Question question = question(ddl + "\n-- " + seed, queries);
      grader.refuter().databases(question, new Budget(COUNT, Duration.ofMinutes(2))).stream()
          .limit(OF_ONE_SEED)
          .forEach(found::add);
    }
    Question question = question(ddl, queries);
    Random random = new Random(20_261_126);
    while (found.size() < COUNT) {
      List<TinyDatabase> some = List.copyOf(found);
      List<TinyDatabase> unions = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        TinyDatabase one = some.get(random.nextInt(some.size()));
        unions.add(union(schema, one, some.get(random.nextInt(some.size()))));
      }
      List<Boolean> legal = grader.refuter().legal(question, unions);
      for (int i = 0; i < AT_ONCE; i++) {
        if (legal.get(i)) {
          found.add(unions.get(i));
        }
      }
    }
    return new ManyDatabases(grader, ddl, schema, found.stream().limit(COUNT).toList());
  }

  private static Question question(String ddl, List<String> queries) {
    DataRules rules = new DataRules(Map.of(), null, EnumSet.allOf(Tier.class));
    return new Question(ddl, queries, Contract.DEFAULT, LIMITS, rules, List.of());
  }

  /** The rows of one database and those of another whose keys are not taken. */
  private static TinyDatabase union(Schema schema, TinyDatabase one, TinyDatabase other) {
    TinyDatabase union = one;
    for (Schema.Table table : schema.tables()) {
      List<Tuple> rows = new ArrayList<>(one.rows(table.name()));
      other.rows(table.name()).stream()
          .filter(row -> keys(table).noneMatch(key -> isTaken(table, key, row, rows)))
          .forEach(rows::add);
      union = union.with(table.name(), rows);
    }
    return union;
  }

  private static Stream<List<String>> keys(Schema.Table table) {
    return Stream.concat(Stream.of(table.primaryKey()), table.uniques().stream())
        .filter(key -> !key.isEmpty());
  }

  private static boolean isTaken(
      Schema.Table table, List<String> key, Tuple row, List<Tuple> rows) {
    List<String> columns = table.stored().stream().map(Schema.Column::name).toList();
    return rows.stream()
        .anyMatch(
            other ->
                key.stream()
                    .map(columns::indexOf)
                    .allMatch(at -> Objects.equals(other.get(at), row.get(at))));
  }

  int withNulls() {
    return (int)
        databases.stream()
            .filter(
                database ->
                    database.tables().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(row -> row.values().contains(null)))
            .count();
  }

  int withEmptyTables() {
    return (int)
        databases.stream()
            .filter(database -> database.tables().size() < schema.tables().size())
            .count();
  }

  boolean mayHoldNulls() {
    return schema.tables().stream()
        .flatMap(table -> table.stored().stream())
        .anyMatch(Schema.Column::nullable);
  }

  int count() {
    return databases.size();
  }

  /** What a query returns on each, in no order. */
  List<Rows> run(String sql) {
    List<Rows> results = new ArrayList<>();
    Engine engine = grader.engine();
    Batch batch = engine.batch(ddl, databases);
    for (int from = 0; from < databases.size(); from += AT_ONCE) {
      int to = Math.min(databases.size(), from + AT_ONCE);
      if (engine.runBatchTrusted(batch, from, to, sql, LIMITS)
          instanceof BatchExecution.Completed together) {
        for (int i = 0; i < to - from; i++) {
          results.add(together.on(i));
        }
      } else {
        databases.subList(from, to).forEach(database -> results.add(alone(database, sql)));
      }
    }
    return results;
  }

  private Rows alone(TinyDatabase rows, String sql) {
    Engine engine = grader.engine();
    Execution execution =
        engine.runTrusted(engine.database(ddl, rows, Layout.AS_GIVEN), sql, LIMITS);
    assertThat(execution).as(sql).isInstanceOf(Execution.Completed.class);
    return ((Execution.Completed) execution).rows();
  }

  /** The first database on which two lists of results differ. */
  Optional<TinyDatabase> different(List<Rows> left, List<Rows> right) {
    for (int i = 0; i < databases.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return Optional.of(databases.get(i));
      }
    }
    return Optional.empty();
  }

  /** By position: the names of columns are no matter of a proof. */
  private static boolean same(Rows left, Rows right) {
    List<Row> rows = right.rows();
    return left.rows().equals(rows)
        || RowComparison.compare(
                Expected.inAnyOrder(left), new Rows(left.columns(), rows), Contract.DEFAULT)
            instanceof Differences.Same;
  }
}
