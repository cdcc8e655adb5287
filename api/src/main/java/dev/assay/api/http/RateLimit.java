package dev.assay.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/**
 * How many requests of a kind a learner may make in a minute, on this service; said in the headers
 * {@code RateLimit-Policy} and {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers-10).
 */
final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int LEARNERS_REMEMBERED = 100_000;

  private final String name;
  private final int quota;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(LEARNERS_REMEMBERED)
          .expireAfterAccess(WINDOW.multipliedBy(2)) // By then a bucket is full again.
          .build();

  /**
   * @param quota how many a minute
   */
  RateLimit(String name, int quota) {
    this.name = name;
    this.quota = quota;
  }

  /**
   * Counts some requests.
   *
   * @throws Refusal if that is too many
   */
  void take(Context context, Caller caller, int requests) {
    if (!caller.metered()) {
      return;
    }
    ConsumptionProbe probe =
        buckets.get(caller.name(), _ -> bucket()).tryConsumeAndReturnRemaining(requests);
    Duration wait =
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
    context.header(
        "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, quota, WINDOW.toSeconds()));
    context.header(
        "RateLimit",
        "\"%s\";r=%d;t=%d"
            .formatted(name, probe.getRemainingTokens(), wait.plusMillis(999).toSeconds()));
    if (!probe.isConsumed()) {
      throw requests > quota
          ? new Refusal(
              HttpStatus.CONTENT_TOO_LARGE,
              "batch_too_large",
              "You may send %d submissions a minute; this is more at once.".formatted(quota))
          : new Refusal(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "rate_limited",
                  "You may make %d of these requests a minute.".formatted(quota))
              .retryAfter(wait);
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
        .build();
  }
}
