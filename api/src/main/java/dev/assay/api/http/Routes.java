package dev.assay.api.http;

import dev.assay.api.store.Submissions;
import dev.assay.api.wire.HealthJson;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Function;

/** Every path of the service. */
public final class Routes {
  private static final long LARGEST_BODY = 64L * 1024;

  private final ProblemRoutes problems;
  private final SubmissionRoutes submissions;
  private final Submissions store;

  public Routes(ProblemBank bank, Function<Problem, List<String>> terms, Submissions store) {
    this.problems = new ProblemRoutes(bank, terms);
    this.submissions = new SubmissionRoutes(problems, store);
    this.store = store;
  }

  /** Makes a server answer with them. */
  public void register(JavalinConfig config) {
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.jetty.modifyServer(server -> server.setErrorHandler(new RawErrorHandler()));
    RoutesConfig routes = config.routes;
    routes.before(Routes::guard);
    routes.get("/livez", context -> Responses.json(context, new HealthJson("alive")));
    routes.get("/readyz", this::readyz);
    routes.get("/v1/problems", problems::list);
    routes.get("/v1/problems/{id}", problems::show);
    routes.get("/v1/problems/{id}/hints/{n}", problems::hint);
    routes.post("/v1/problems/{id}/submissions", submissions::submit);
    routes.get("/v1/submissions/{id}", submissions::show);
    routes.get("/v1/submissions/{id}/solution", submissions::solution);
    Errors.register(routes);
  }

  private static void guard(Context context) {
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
  }

  private void readyz(Context context) {
    if (!store.ready()) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE, "not_ready", "The service is starting or stopping.");
    }
    Responses.json(context, new HealthJson("ready"));
  }
}
