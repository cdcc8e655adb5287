package dev.assay.grader;

import dev.assay.grader.compare.Arrangement;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import dev.assay.grader.reference.StatedOrder;
import dev.assay.grader.refute.Refuter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query on all killers of a task in one statement. That tells where it is right beyond doubt, and
 * nothing else: what it may be besides, a run on the killer by itself has to say.
 */
final class Killers {
  private final Task task;
  private final References references;
  private final Arrangement order;
  private final Map<TinyDatabase, Rows> returned;

  private Killers(
      Task task, References references, Arrangement order, Map<TinyDatabase, Rows> returned) {
    this.task = task;
    this.references = references;
    this.order = order;
    this.returned = returned;
  }

  /**
   * Runs a query.
   *
   * @param known its rows on some fixture, where it was run by itself
   */
  static Killers run(
      Engine engine,
      References references,
      Refuter refuter,
      Task task,
      Parsed query,
      PartialCredit.Run known) {
    Map<TinyDatabase, Rows> returned = new HashMap<>();
    Optional<Arrangement> order =
        new StatedOrder(task.schema()).of(query.tree(), known.rows().columns());
    if (order.isPresent()) {
      List<TinyDatabase> databases = databases(engine, task);
      List<Rows> together =
          refuter.together(task.schema(), databases, query, known.rows().columns(), task.limits());
      for (int i = 0; i < together.size(); i++) {
        returned.put(databases.get(i), order.get().sorted(together.get(i)));
      }
    }
    return new Killers(task, references, order.orElse(new Arrangement(List.of())), returned);
  }

  /** Those of all killers; none where one cannot be read, which its own run will say. */
  private static List<TinyDatabase> databases(Engine engine, Task task) {
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

  /** Its rows on a killer, if they are right by all of these references whatever their order. */
  Optional<Rows> right(Database killer, List<Task.Reference> asked) {
    if (!(killer instanceof Database.InMemory memory) || !returned.containsKey(memory.rows())) {
      return Optional.empty();
    }
    Rows rows = returned.get(memory.rows());
    return asked.stream().allMatch(each -> isRight(killer, each, rows))
        ? Optional.of(rows)
        : Optional.empty();
  }

  private boolean isRight(Database killer, Task.Reference reference, Rows rows) {
    return references.expected(killer, reference.sql(), task.contract(), task.limits())
            instanceof Expectation.Ready(Expected expected)
        && order.isRight(expected, rows, task.contract());
  }
}
