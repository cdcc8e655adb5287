package dev.assay.grader;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.refute.Question;
import java.util.List;

/** Puts tasks to the search for a witness. */
final class Questions {
  private Questions() {}

  /** What answers are held against, some of the references. */
  static Question of(Engine engine, Task task, List<Task.Reference> references) {
    List<Question.Observed> observed =
        task.fixtures().stream()
            .filter(fixture -> fixture.kind() != Fixture.Kind.KILLER)
            .map(
                fixture ->
                    new Question.Observed(
                        engine.database(task.schema(), fixture.tables(), Layout.AS_GIVEN),
                        fixture.visible()))
            .toList();
    return new Question(
        task.schema(),
        references.stream().map(Task.Reference::sql).toList(),
        task.contract(),
        task.limits(),
        task.data(),
        observed);
  }
}
