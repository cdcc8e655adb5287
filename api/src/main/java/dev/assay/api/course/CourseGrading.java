package dev.assay.api.course;

import dev.assay.api.report.Graded;
import dev.assay.api.report.Points;
import dev.assay.api.report.Standing;
import dev.assay.api.wire.Audience;
import dev.assay.api.wire.VerdictJson;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * Turns each problem of a course into a result. An answer that is missing or cannot be read is a
 * result too. Thread-safe.
 *
 * @param asOf the time that due times are compared with
 * @param audience who reads the results
 */
public record CourseGrading(Course course, AnswerGrader grader, Instant asOf, Audience audience) {
  public CourseGrading {
    Objects.requireNonNull(course);
    Objects.requireNonNull(grader);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(audience);
  }

  /** Grades one of them. */
  public Graded grade(Course.Entry entry) throws InterruptedException {
    return switch (AnswerFile.read(course.folder(), entry.answer())) {
      case AnswerFile.Answer(String sql) -> graded(entry, sql, shown(grader.grade(entry, sql)));
      case AnswerFile.Broken(String code, String message) ->
          graded(entry, "", VerdictJson.noQuery(entry.id(), code, message));
      case AnswerFile.Missing() ->
          new Graded(
              file(entry),
              "",
              VerdictJson.noQuery(
                  entry.id(),
                  "missing_answer",
                  "There is no answer yet: no file %s.".formatted(entry.answer())),
              new Points(0, entry.points()),
              Standing.MISSING);
    };
  }

  private VerdictJson shown(VerdictJson verdict) {
    return switch (audience) {
      case AUTHOR -> verdict;
      case LEARNER -> course.feedback().of(verdict.forAudience(Audience.LEARNER));
    };
  }

  private Graded graded(Course.Entry entry, String sql, VerdictJson verdict) {
    Instant due = entry.due();
    boolean late = due != null && asOf.isAfter(due);
    double share = late ? entry.lateCredit() : 1;
    return new Graded(
        file(entry),
        sql,
        verdict,
        Points.of(verdict.score() * share, entry.points()),
        late ? Standing.LATE : Standing.ON_TIME);
  }

  /** As seen from where the user stands. */
  private String file(Course.Entry entry) {
    Path file = course.folder().resolve(entry.answer()).normalize();
    return file.toString().replace(File.separatorChar, '/');
  }
}
