package dev.assay.problems;

import dev.assay.grader.Grader;
import dev.assay.grader.Report;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import java.util.List;
import java.util.Locale;

/** Grades the package's own submissions: each must earn the verdict of its folder. */
final class TrialCheck {
  private final Grader grader;
  private final Task task;
  private final Diagnostics diagnostics;

  TrialCheck(Grader grader, Task task, Diagnostics diagnostics) {
    this.grader = grader;
    this.task = task;
    this.diagnostics = diagnostics;
  }

  Verification.Trial run(FiledSubmission submission) {
    Report report = grader.grade(task, new Submission(submission.sql()));
    boolean earned = report.verdict() == submission.verdict();
    if (!earned) {
      diagnostics.error(
          "unearned_verdict", submission.file(), place(report), unearned(submission, report));
    }
    List<String> missing =
        submission.contains().stream().filter(word -> !explains(report, word)).toList();
    for (String word : missing) {
      diagnostics.error(
          "unexplained",
          submission.file(),
          place(report),
          "the explanation has neither the code nor the words \"" + word + "\"");
    }
    if (earned && failsOnTheSampleOnly(report)) {
      diagnostics.lint(
          Severity.WARNING,
          "fails_on_sample_only",
          submission.file(),
          Position.START,
          "right on every hidden fixture: an answer fitted to the sample would pass with it");
    }
    return new Verification.Trial(
        submission, report, earned && missing.isEmpty(), task.limits().time());
  }

  private static String unearned(FiledSubmission submission, Report report) {
    StringBuilder message =
        new StringBuilder("the verdict is ")
            .append(report.verdict().code())
            .append(", not ")
            .append(submission.verdict().code());
    report.fixtures().stream()
        .filter(fixture -> fixture.verdict() != Verdict.ACCEPTED)
        .findFirst()
        .ifPresent(fixture -> message.append(", on the fixture ").append(fixture.name()));
    report.findings().stream()
        .findFirst()
        .ifPresent(first -> message.append(": ").append(first.message()));
    return message.toString();
  }

  private static Position place(Report report) {
    return report.findings().stream()
        .flatMap(explained -> explained.finding().span().stream())
        .map((Span span) -> new Position(span.line(), span.column()))
        .findFirst()
        .orElse(Position.START);
  }

  private static boolean explains(Report report, String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return report.findings().stream()
        .anyMatch(
            each ->
                each.finding().code().equals(word)
                    || each.message().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static boolean failsOnTheSampleOnly(Report report) {
    return report.verdict() == Verdict.WRONG_ANSWER
        && report.fixtures().stream()
            .allMatch(fixture -> fixture.visible() == (fixture.verdict() != Verdict.ACCEPTED));
  }
}
