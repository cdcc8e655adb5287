package dev.assay.api.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Gives each request an id, which its log lines and its response carry, and logs how it ended. */
final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("access");
  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "request_id";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final RequestTimes times;

  RequestLog(RequestTimes times) {
    this.times = times;
  }

  /** A client's own id is kept, so that its logs and ours can be held together. */
  static void begin(Context context) {
    String given = context.header(HEADER);
    String id =
        given != null && FORM.matcher(given).matches() ? given : UUID.randomUUID().toString();
    context.attribute(KEY, id);
    context.header(HEADER, id);
    MDC.put(KEY, id);
  }

  void end(Context context, Float milliseconds) {
    String route = context.endpoint() == null ? "" : context.endpoint().path;
    times.add(context.method().name(), route, context.statusCode(), millis(milliseconds));
    String id = context.attribute(KEY);
    Caller caller = context.attribute("caller");
    LOG.atInfo()
        .addKeyValue(KEY, id)
        .addKeyValue("method", context.method())
        .addKeyValue("path", context.path())
        .addKeyValue("status", context.statusCode())
        .addKeyValue("ms", milliseconds)
        .addKeyValue("caller", caller == null ? "" : caller.name())
        .log("request");
    MDC.remove(KEY);
  }

  private static Duration millis(float milliseconds) {
    return Duration.ofNanos((long) (milliseconds * 1e6));
  }
}
