package dev.assay.api.http;

import dev.assay.api.wire.RunJson;
import dev.assay.api.wire.RunRequest;
import dev.assay.grader.SampleRun;
import dev.assay.problems.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;

/** Queries run on the sample: nothing is judged, stored or charged. */
final class RunRoutes {
  /** They are answered while the client waits, so few may wait. */
  private static final int AT_ONCE = 8;

  private final ProblemRoutes problems;
  private final BiFunction<Problem, String, SampleRun> runner;
  private final RateLimit rate;
  private final Semaphore places = new Semaphore(AT_ONCE);

  RunRoutes(ProblemRoutes problems, BiFunction<Problem, String, SampleRun> runner, RateLimit rate) {
    this.problems = problems;
    this.runner = runner;
    this.rate = rate;
  }

  void run(Context context) {
    Problem problem = problems.named(context.pathParam("id"));
    RunRequest request = RequestBody.read(context, RunRequest.class);
    rate.take(context, Caller.of(context), 1);
    if (!places.tryAcquire()) {
      throw new Refusal(
              HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many queries are running; try again.")
          .retryAfter(Duration.ofSeconds(1));
    }
    try {
      Responses.json(context, RunJson.of(problem.id(), runner.apply(problem, request.sql())));
    } finally {
      places.release();
    }
  }
}
