package dev.assay.api.http;

import dev.assay.api.wire.ApiDocument;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Every path of the service, and who may use it. */
public final class Routes {
  /** Each by far more than anybody reads or runs by hand. */
  private static final int REQUESTS_A_MINUTE = 1200;

  private static final int RUNS_A_MINUTE = 120;

  private final ProblemRoutes problems;
  private final SubmissionRoutes submissions;
  private final ListRoutes lists;
  private final EventRoutes events;
  private final RunRoutes runs;
  private final AssessmentRoutes assessments;
  private final HealthRoutes health;
  private final Guard guard;
  private final RequestLog log;

  public Routes(Services services) {
    problems = new ProblemRoutes(services.bank(), services.terms());
    submissions =
        new SubmissionRoutes(
            problems,
            services.submissions(),
            new RateLimit("submissions", services.submissionsAMinute()));
    lists = new ListRoutes(services.submissions());
    events = new EventRoutes(submissions, services.submissions());
    runs = new RunRoutes(problems, services.runner(), new RateLimit("runs", RUNS_A_MINUTE));
    assessments = new AssessmentRoutes(services.assessments(), problems);
    health = new HealthRoutes(services.submissions(), services.engine(), services.metrics());
    guard = new Guard(services.tokens(), new RateLimit("requests", REQUESTS_A_MINUTE));
    log = new RequestLog(services.times());
  }

  /** Makes a server answer with them. */
  public void register(JavalinConfig config) {
    config.http.maxRequestSize = RequestBody.LARGEST;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.jetty.modifyServer(server -> server.setErrorHandler(new RawErrorHandler()));
    config.requestLogger.http(log::end);
    RoutesConfig routes = config.routes;
    routes.before(RequestLog::begin);
    routes.before(Routes::secure);
    routes.beforeMatched(guard::check);
    routes.get("/livez", health::live, Access.PUBLIC);
    routes.get("/readyz", health::ready, Access.PUBLIC);
    routes.get("/metrics", health::metrics, Access.ADMIN);
    routes.get("/openapi.json", Routes::describe, Access.PUBLIC);
    routes.get("/v1/problems", problems::list, Access.LEARNER);
    routes.get("/v1/problems/{id}", problems::show, Access.LEARNER);
    routes.get("/v1/problems/{id}/hints/{n}", problems::hint, Access.LEARNER);
    routes.post("/v1/problems/{id}/runs", runs::run, Access.LEARNER);
    routes.post("/v1/problems/{id}/submissions", submissions::submit, Access.LEARNER);
    routes.get("/v1/submissions", lists::list, Access.LEARNER);
    routes.post("/v1/submissions", submissions::submitBatch, Access.LEARNER);
    routes.get("/v1/submissions/{id}", submissions::show, Access.LEARNER);
    routes.get("/v1/submissions/{id}/solution", submissions::solution, Access.LEARNER);
    routes.get("/v1/submissions/{id}/events", events::events, Access.LEARNER);
    routes.post("/v1/submissions/{id}/cancel", submissions::cancel, Access.LEARNER);
    routes.get("/v1/assessments", assessments::list, Access.LEARNER);
    routes.get("/v1/assessments/{id}", assessments::show, Access.LEARNER);
    routes.put("/v1/assessments/{id}", assessments::put, Access.AUTHOR);
    Errors.register(routes);
  }

  private static void secure(Context context) {
    SecureHeaders.VALUES.forEach(context::header);
  }

  private static void describe(Context context) {
    context.contentType("application/json").result(ApiDocument.text());
  }
}
