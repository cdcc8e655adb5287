package dev.assay.grader;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.plan.EnginePlan;
import dev.assay.grader.plan.Profiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much work a query does, beside the main reference of a task. */
record WorkRatio(Engine engine, Task task) {
  /**
   * How many times the reference's work it does, over the fixtures but the killers; empty where
   * either is not known.
   *
   * @param runs of the query on the fixtures, in their order
   */
  OptionalDouble of(Parsed query, List<PartialCredit.Run> runs) {
    Profiles profiles = new Profiles(engine, task.limits());
    long done = 0;
    long needed = 0;
    for (int i = 0; i < runs.size(); i++) {
      if (task.fixtures().get(i).kind() != Fixture.Kind.KILLER) {
        Database database = runs.get(i).database();
        Optional<EnginePlan> own = profiles.ofLearner(database, query.text());
        Optional<EnginePlan> reference =
            profiles.ofAuthor(database, task.references().getFirst().sql());
        if (own.isEmpty() || reference.isEmpty()) {
          return OptionalDouble.empty();
        }
        done += own.get().work();
        needed += reference.get().work();
      }
    }
    return OptionalDouble.of(done / (double) Math.max(1, needed));
  }
}
