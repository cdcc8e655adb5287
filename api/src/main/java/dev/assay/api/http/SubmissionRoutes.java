package dev.assay.api.http;

import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.Submissions;
import dev.assay.api.wire.Audience;
import dev.assay.api.wire.SolutionJson;
import dev.assay.api.wire.SubmissionJson;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.model.Verdict;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Answers, sent in and asked after. */
final class SubmissionRoutes {
  private final ProblemRoutes problems;
  private final Submissions submissions;

  SubmissionRoutes(ProblemRoutes problems, Submissions submissions) {
    this.problems = problems;
    this.submissions = submissions;
  }

  void submit(Context context) {
    String problem = problems.named(context.pathParam("id")).id();
    SubmissionRequest request = RequestBody.read(context, SubmissionRequest.class);
    StoredSubmission submission = submissions.submit(problem, request.sql());
    context.header("Location", "/v1/submissions/" + submission.id());
    Optional<Duration> wait = WaitPreference.of(context.header("Prefer"));
    if (wait.isEmpty()) {
      accepted(context, submission);
      return;
    }
    context.header("Preference-Applied", "wait=" + wait.get().toSeconds());
    context.future(
        () ->
            submissions
                .finished(submission.id())
                .completeOnTimeout(submission, wait.get().toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(latest -> answer(context, latest)));
  }

  void show(Context context) {
    Responses.json(context, json(named(context.pathParam("id"))));
  }

  /** The explained answer, for who has found one. */
  void solution(Context context) {
    StoredSubmission submission = named(context.pathParam("id"));
    VerdictJson verdict = submission.verdict();
    if (verdict == null || verdict.verdict() != Verdict.ACCEPTED) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, "not_accepted", "The solution is shown to accepted submissions.");
    }
    String text =
        problems
            .named(submission.problem())
            .guidance()
            .solution()
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.NOT_FOUND, "no_solution", "This problem explains none."));
    Responses.json(context, new SolutionJson(submission.problem(), text));
  }

  private StoredSubmission named(String id) {
    return submissions
        .find(id)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.NOT_FOUND,
                    "unknown_submission",
                    "There is no submission of that id."));
  }

  private static void answer(Context context, StoredSubmission submission) {
    if (submission.state().last()) {
      Responses.json(context, json(submission));
    } else {
      accepted(context, submission);
    }
  }

  private static void accepted(Context context, StoredSubmission submission) {
    Responses.json(context.status(HttpStatus.ACCEPTED), json(submission));
  }

  private static SubmissionJson json(StoredSubmission submission) {
    VerdictJson verdict = submission.verdict();
    VerdictJson shown = verdict == null ? null : verdict.forAudience(Audience.LEARNER);
    return new SubmissionJson(
        submission.id(),
        submission.problem(),
        submission.state().code(),
        submission.submittedAt(),
        submission.finishedAt(),
        shown == null ? null : shown.verdict(),
        shown);
  }
}
