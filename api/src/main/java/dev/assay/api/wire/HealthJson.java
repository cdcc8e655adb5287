package dev.assay.api.wire;

import java.util.Objects;

/** How the service is: {@code alive} or {@code ready}. */
public record HealthJson(String status) {
  public HealthJson {
    Objects.requireNonNull(status);
  }
}
