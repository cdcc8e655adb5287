package dev.assay.problems;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.reference.Expectation;
import dev.assay.grader.reference.References;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Verifies problem packages: every file is sound, every fixture keeps the constraints of its
 * schema, every answer of the package earns the verdict of its folder, and nothing is left to
 * chance. It collects all that it finds. Thread-safe.
 */
public final class ProblemVerifier {
  private final Grader grader;

  public ProblemVerifier(Grader grader) {
    this.grader = Objects.requireNonNull(grader);
  }

  /**
   * Verifies the package in a folder, whatever the folder holds.
   *
   * @throws ProblemsException if the engine fails
   */
  public Verification verify(Path folder, Progress progress) {
    Path root = folder.toAbsolutePath().normalize();
    Loaded loaded = ProblemLoader.load(root);
    Diagnostics diagnostics =
        new Diagnostics(loaded.exercise().map(Exercise::lintIgnore).orElse(Map.of()));
    List<Verification.Trial> trials =
        loaded
            .exercise()
            .map(exercise -> trials(root, exercise, diagnostics, progress))
            .orElse(List.of());
    switch (loaded) {
      case Loaded.Sound(Problem problem) -> {
        new StatementCheck(problem.statement(), diagnostics)
            .check(problem.contract(), ordered(problem.task()));
        diagnostics.reportIgnoredInVain();
      }
      case Loaded.Flawed(List<Flaw> flaws, _) -> flaws.forEach(diagnostics::error);
    }
    return new Verification(String.valueOf(root.getFileName()), diagnostics.list(), trials);
  }

  /** Whether the first reference's rows have an order that is graded. */
  private boolean ordered(Task task) {
    try {
      Database database =
          grader
              .engine()
              .database(task.schema(), task.fixtures().getFirst().tables(), Layout.AS_GIVEN);
      String reference = task.references().getFirst().sql();
      return new References(grader.engine())
                  .expected(database, reference, task.contract(), task.limits())
              instanceof Expectation.Ready(Expected expected)
          && expected.order() instanceof Expected.Order.Blocks blocks
          && blocks.graded();
    } catch (EngineException | NoSuchElementException _) {
      return false; // Told of by the other checks.
    }
  }

  /** Every stage rests on the one before: without databases no reference, without it no answer. */
  private List<Verification.Trial> trials(
      Path root, Exercise exercise, Diagnostics diagnostics, Progress progress) {
    List<Fixture> fixtures = exercise.task().fixtures();
    int total = 2 * fixtures.size() + exercise.submissions().size();
    int done = 0;
    FixtureCheck fixtureCheck =
        new FixtureCheck(grader.engine(), root, exercise.task(), diagnostics);
    Map<Fixture, Database> databases = new LinkedHashMap<>();
    for (Fixture fixture : fixtures) {
      progress.step(done++, total, fixture.name());
      fixtureCheck.build(fixture).ifPresent(database -> databases.put(fixture, database));
    }
    if (diagnostics.anyErrors()) {
      return List.of();
    }
    ReferenceCheck referenceCheck =
        new ReferenceCheck(grader.engine(), exercise.task(), alternatives(exercise), diagnostics);
    for (Map.Entry<Fixture, Database> entry : databases.entrySet()) {
      progress.step(done++, total, entry.getKey().name());
      referenceCheck.run(entry.getKey(), entry.getValue());
    }
    if (diagnostics.anyErrors()) {
      return List.of();
    }
    TrialCheck trialCheck = new TrialCheck(grader, exercise.task(), diagnostics);
    List<Verification.Trial> trials = new ArrayList<>();
    for (FiledSubmission submission : exercise.submissions()) {
      progress.step(done++, total, submission.file());
      trials.add(trialCheck.run(submission));
    }
    return trials;
  }

  private static List<FiledSubmission> alternatives(Exercise exercise) {
    return exercise.submissions().stream()
        .filter(answer -> answer.verdict() == Verdict.ACCEPTED && !answer.variant())
        .toList();
  }
}
