package dev.assay.api.http;

import java.time.Duration;

/** Told how long each request took. */
@FunctionalInterface
public interface RequestTimes {
  /**
   * One request.
   *
   * @param route its pattern, such as {@code /v1/problems/{id}}
   */
  void add(String method, String route, int status, Duration time);
}
