package dev.assay.api.wire;

import java.util.List;
import java.util.Objects;

/**
 * How the service is.
 *
 * @param status {@code alive}, {@code ready} or {@code not_ready}
 * @param sandbox the layers of the workers' containment that are in force, a phrase each
 * @param degraded what is not as it should be, a phrase each; none if all is well
 */
public record HealthJson(String status, List<String> sandbox, List<String> degraded) {
  public HealthJson {
    Objects.requireNonNull(status);
    sandbox = List.copyOf(sandbox);
    degraded = List.copyOf(degraded);
  }
}
