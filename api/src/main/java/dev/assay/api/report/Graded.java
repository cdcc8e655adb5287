package dev.assay.api.report;

import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.model.Verdict;
import java.util.Objects;

/**
 * One submission that was graded.
 *
 * @param file as the user named it
 * @param sql its text, for showing places in it; empty where there is none
 * @param verdict what the reader of the report may see of it
 */
public record Graded(
    String file, String sql, VerdictJson verdict, Points points, Standing standing) {
  public Graded {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sql);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(points);
    Objects.requireNonNull(standing);
  }

  /** Outside of a course: worth one point, and never late. */
  public Graded(String file, String sql, VerdictJson verdict) {
    this(file, sql, verdict, Points.of(verdict.score(), 1), Standing.ON_TIME);
  }

  boolean accepted() {
    return verdict.verdict() == Verdict.ACCEPTED;
  }

  /** Whether it came so far that its rows could be judged. */
  boolean gradable() {
    return switch (verdict.verdict()) {
      case ACCEPTED,
          WRONG_ANSWER,
          RUN_TIME_ERROR,
          TIME_LIMIT_EXCEEDED,
          MEMORY_LIMIT_EXCEEDED,
          OUTPUT_LIMIT_EXCEEDED ->
          true;
      case COMPILE_ERROR, REJECTED, JUDGE_ERROR -> false;
    };
  }

  /** The problem and the verdict in words, for a title. */
  String title() {
    String late = standing == Standing.LATE ? " (late)" : "";
    return verdict.problem() + ": " + verdict.verdict().code().replace('_', ' ') + late;
  }

  /** The first thing to tell, in one line. */
  String headline() {
    return verdict.findings().stream()
        .findFirst()
        .map(finding -> Plain.line(finding.message().lines().findFirst().orElse("")))
        .orElse(verdict.verdict().code().replace('_', ' '));
  }

  /** Wall time of its grading in seconds. */
  double seconds() {
    return verdict.timings().values().stream().mapToDouble(Double::doubleValue).sum() / 1000;
  }
}
