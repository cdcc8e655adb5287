package dev.assay.api.course;

import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.Grader;
import dev.assay.grader.Submission;
import dev.assay.grader.execute.EngineException;
import dev.assay.problems.Flaw;
import dev.assay.problems.Loaded;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import dev.assay.problems.ProblemLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Grades on this machine, with problems of a bank or of folders of the repository. */
public final class LocalGrader implements AnswerGrader {
  private final Grader grader;
  private final ProblemBank bank;
  private final Path folder;
  private final Map<String, Loaded> folders = new ConcurrentHashMap<>();

  /**
   * @param folder what the problems that are folders are relative to
   */
  public LocalGrader(Grader grader, ProblemBank bank, Path folder) {
    this.grader = Objects.requireNonNull(grader);
    this.bank = Objects.requireNonNull(bank);
    this.folder = Objects.requireNonNull(folder);
  }

  @Override
  public VerdictJson grade(Course.Entry entry, String sql) {
    return switch (load(entry.problem())) {
      case Loaded.Sound(Problem problem) -> grade(problem, sql);
      case Loaded.Flawed(List<Flaw> flaws, _) -> {
        Flaw first = flaws.getFirst();
        yield VerdictJson.judgeError(
            entry.id(),
            "broken_problem",
            "The problem is broken: %s:%d:%d: %s; 'assay verify' tells all."
                .formatted(first.file(), first.line(), first.column(), first.message()));
      }
      case null ->
          VerdictJson.judgeError(
              entry.id(),
              "unknown_problem",
              "There is no problem '%s' ('assay problems' lists them; a folder is written with a /)."
                  .formatted(entry.problem()));
    };
  }

  private @Nullable Loaded load(String problem) {
    return ProblemBank.isFolder(problem)
        ? folders.computeIfAbsent(problem, name -> ProblemLoader.load(folder.resolve(name)))
        : bank.find(problem).orElse(null);
  }

  private VerdictJson grade(Problem problem, String sql) {
    try {
      return VerdictJson.of(grader.grade(problem.task(), new Submission(sql)));
    } catch (EngineException e) {
      return VerdictJson.judgeError(problem.id(), "no_engine", "The engine failed: " + e);
    }
  }
}
