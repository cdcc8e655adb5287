package dev.assay.grader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.compare.Arrangement;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import dev.assay.grader.reference.StatedOrder;
import dev.assay.grader.refute.Refuter;
import dev.assay.grader.refute.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs queries on all killers of a task in one statement. That tells where an answer is right
 * beyond doubt, and nothing else: what it may be besides, a run on the killer by itself has to say.
 * Thread-safe.
 */
final class Killers {
  private static final int KEPT = 500;

  private final Engine engine;
  private final ReferenceForms forms;
  private final References references;
  private final Refuter refuter;
  private final Cache<Question, List<Expected>> known =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  private record Question(
      String ddl, List<TinyDatabase> databases, String reference, Contract contract) {}

  Killers(Engine engine, ReferenceForms forms, References references, Refuter refuter) {
    this.engine = engine;
    this.forms = forms;
    this.references = references;
    this.refuter = refuter;
  }

  /**
   * Runs a learner's query.
   *
   * @param before its rows on some fixture, where it was run by itself
   */
  Run run(Task task, Parsed query, PartialCredit.Run before) {
    List<Column> columns = before.rows().columns();
    Optional<Arrangement> order =
        new StatedOrder(task.schema())
            .of(query.tree(), columns)
            .filter(stated -> stated.holds(before.rows())); // Else the engine sorts otherwise.
    List<TinyDatabase> databases = order.isPresent() ? databases(task) : List.of();
    List<Rows> together =
        refuter.together(task.schema(), databases, query, columns, task.limits(), Side.LEARNER);
    Map<TinyDatabase, Rows> returned = new HashMap<>();
    for (int i = 0; i < together.size(); i++) {
      returned.put(databases.get(i), order.orElseThrow().sorted(together.get(i)));
    }
    return new Run(task, before, order.orElse(new Arrangement(List.of())), databases, returned);
  }

  /** Those of all killers; none where one cannot be read, which its own run will say. */
  private List<TinyDatabase> databases(Task task) {
    List<TinyDatabase> databases = new ArrayList<>();
    try {
      for (Fixture fixture : task.fixtures()) {
        if (fixture.kind() == Fixture.Kind.KILLER
            && Fixtures.database(engine, task.schema(), fixture, Layout.AS_GIVEN)
                instanceof Database.InMemory memory) {
          databases.add(memory.rows());
        }
      }
      return databases;
    } catch (EngineException _) {
      return List.of();
    }
  }

  /** What a query returned. */
  final class Run {
    private final Task task;
    private final PartialCredit.Run before;
    private final Arrangement order;
    private final List<TinyDatabase> databases;
    private final Map<TinyDatabase, Rows> returned;

    private Run(
        Task task,
        PartialCredit.Run before,
        Arrangement order,
        List<TinyDatabase> databases,
        Map<TinyDatabase, Rows> returned) {
      this.task = task;
      this.before = before;
      this.order = order;
      this.databases = List.copyOf(databases);
      this.returned = returned;
    }

    /** Its rows on a killer, if they are right by all of these references whatever their order. */
    Optional<Rows> right(Database killer, List<Task.Reference> asked) {
      if (!(killer instanceof Database.InMemory memory) || !returned.containsKey(memory.rows())) {
        return Optional.empty();
      }
      Rows rows = returned.get(memory.rows());
      return asked.stream().allMatch(each -> isRight(memory, each, rows))
          ? Optional.of(rows)
          : Optional.empty();
    }

    private boolean isRight(Database.InMemory killer, Task.Reference reference, Rows rows) {
      List<Expected> foreseen = foreseen(reference);
      return (!foreseen.isEmpty() && fits(foreseen.get(databases.indexOf(killer.rows())), rows))
          || (references.expected(killer, reference.sql(), task.contract(), task.limits())
                  instanceof Expectation.Ready(Expected expected)
              && fits(expected, rows));
    }

    private boolean fits(Expected expected, Rows rows) {
      return order.isRight(expected, rows, task.contract());
    }

    /**
     * What a reference says on each killer, to the last digit; nothing where one statement over all
     * of them does not tell it.
     */
    private List<Expected> foreseen(Task.Reference reference) {
      Question question = new Question(task.schema(), databases, reference.sql(), task.contract());
      return known.get(question, _ -> foresee(reference));
    }

    private List<Expected> foresee(Task.Reference reference) {
      Optional<ReferenceForms.Form> form = forms.of(reference.sql(), before.database().schema());
      if (form.isEmpty()
          || !(references.expected(
                  before.database(), reference.sql(), task.contract(), task.limits())
              instanceof Expectation.Ready(Expected expected))) {
        return List.of();
      }
      Parsed query = form.get().query();
      List<Column> columns = expected.columns();
      return new StatedOrder(task.schema())
          .demanded(query.tree(), columns, task.contract().rowOrder())
          .map(
              demanded ->
                  refuter
                      .together(
                          task.schema(), databases, query, columns, task.limits(), Side.TRUSTED)
                      .stream()
                      .map(demanded::expected)
                      .toList())
          .orElse(List.of());
    }
  }
}
