package dev.assay.api.http;

import dev.assay.api.store.Submissions;
import dev.assay.api.wire.HealthJson;
import dev.assay.grader.execute.Health;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How the service is, for those who look after it. */
final class HealthRoutes {
  private final Submissions submissions;
  private final Supplier<Health> engine;
  private final Supplier<String> metrics;

  HealthRoutes(Submissions submissions, Supplier<Health> engine, Supplier<String> metrics) {
    this.submissions = submissions;
    this.engine = engine;
    this.metrics = metrics;
  }

  void live(Context context) {
    Responses.json(context, new HealthJson("alive", List.of(), List.of()));
  }

  void ready(Context context) {
    List<String> degraded = new ArrayList<>();
    boolean ready = submissions.ready();
    if (!ready) {
      degraded.add("store: it does not answer, or the service is starting or stopping");
    }
    Health health = engine.get();
    List<String> sandbox = new ArrayList<>();
    for (Health.Layer layer : health.layers()) {
      if (layer.inForce()) {
        sandbox.add(layer.name() + ": " + layer.purpose());
      } else {
        degraded.add("sandbox: " + layer.name() + ", " + layer.remedy());
      }
    }
    Responses.json(
        context.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE),
        new HealthJson(ready ? "ready" : "not_ready", sandbox, degraded));
  }

  void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.get());
  }
}
