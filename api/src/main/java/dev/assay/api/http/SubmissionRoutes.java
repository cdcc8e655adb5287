package dev.assay.api.http;

import dev.assay.api.store.NewSubmission;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.Submissions;
import dev.assay.api.wire.BatchRequest;
import dev.assay.api.wire.SolutionJson;
import dev.assay.api.wire.SubmissionJson.SubmissionList;
import dev.assay.api.wire.SubmissionRequest;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.model.Verdict;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Answers, sent in, asked after and taken back. */
final class SubmissionRoutes {
  private static final int LARGEST_BATCH = 100;

  /** Those that grade must not wait for a client to read its answer. */
  private static final Executor ANSWERING = Executors.newVirtualThreadPerTaskExecutor();

  private final ProblemRoutes problems;
  private final Submissions submissions;
  private final RateLimit rate;

  SubmissionRoutes(ProblemRoutes problems, Submissions submissions, RateLimit rate) {
    this.problems = problems;
    this.submissions = submissions;
    this.rate = rate;
  }

  void submit(Context context) {
    Caller caller = Caller.of(context);
    String problem = problems.named(context.pathParam("id")).id();
    SubmissionRequest request = RequestBody.read(context, SubmissionRequest.class);
    rate.take(context, caller, 1);
    StoredSubmission submission =
        take(
                context,
                caller,
                List.of(
                    new NewSubmission(problem, request.sql(), caller.name(), request.assessment())))
            .getFirst();
    context.header("Location", "/v1/submissions/" + submission.id());
    Optional<Duration> wait = WaitPreference.of(context.header("Prefer"));
    if (wait.isEmpty()) {
      accepted(context, submission, caller);
      return;
    }
    context.header("Preference-Applied", "wait=" + wait.get().toSeconds());
    context.future(
        () ->
            submissions
                .finished(submission.id())
                .completeOnTimeout(submission, wait.get().toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(latest -> answer(context, latest, caller), ANSWERING));
  }

  void submitBatch(Context context) {
    Caller caller = Caller.of(context);
    BatchRequest request = RequestBody.readLarge(context, BatchRequest.class);
    int size = request.submissions().size();
    if (size == 0 || size > LARGEST_BATCH) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          "invalid_field",
          "A batch has 1 to %d submissions.".formatted(LARGEST_BATCH));
    }
    IdempotencyHeader.required(context, caller);
    List<NewSubmission> news =
        request.submissions().stream()
            .map(
                it ->
                    new NewSubmission(
                        problems.named(it.problem()).id(),
                        it.sql(),
                        caller.name(),
                        it.assessment()))
            .toList();
    rate.take(context, caller, size);
    List<StoredSubmission> stored = take(context, caller, news);
    Responses.json(
        context.status(HttpStatus.ACCEPTED),
        new SubmissionList(stored.stream().map(Submitted::line).toList(), null));
  }

  private List<StoredSubmission> take(Context context, Caller caller, List<NewSubmission> news) {
    return IntakeRefusals.accepted(
        submissions.submit(
            news, IdempotencyHeader.of(context, caller).orElse(null), caller.metered()));
  }

  void show(Context context) {
    Caller caller = Caller.of(context);
    Responses.json(context, Submitted.json(seen(context, caller), caller));
  }

  /** The explained answer, for who has found one. */
  void solution(Context context) {
    StoredSubmission submission = seen(context, Caller.of(context));
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

  void cancel(Context context) {
    Caller caller = Caller.of(context);
    StoredSubmission now = submissions.cancel(seen(context, caller).id()).orElseThrow();
    switch (now.state()) {
      case CANCELLED -> Responses.json(context, Submitted.json(now, caller));
      case DONE, QUEUED, RUNNING ->
          throw new Refusal(
              HttpStatus.CONFLICT, "already_done", "The submission has its verdict already.");
    }
  }

  /** Somebody else's is none at all to a learner: not even that it exists is told. */
  StoredSubmission seen(Context context, Caller caller) {
    return submissions
        .find(context.pathParam("id"))
        .filter(caller::maySee)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.NOT_FOUND,
                    "unknown_submission",
                    "There is no submission of that id."));
  }

  private static void answer(Context context, StoredSubmission submission, Caller caller) {
    if (submission.state().last()) {
      Responses.json(context, Submitted.json(submission, caller));
    } else {
      accepted(context, submission, caller);
    }
  }

  private static void accepted(Context context, StoredSubmission submission, Caller caller) {
    Responses.json(context.status(HttpStatus.ACCEPTED), Submitted.json(submission, caller));
  }
}
