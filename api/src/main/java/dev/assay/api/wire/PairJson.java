package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * Two queries to be compared, a line of the input of {@code assay equiv --pairs}; other fields are
 * passed over.
 *
 * @param schema DDL
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PairJson(String id, String schema, String left, String right) {
  public PairJson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(schema);
    Objects.requireNonNull(left);
    Objects.requireNonNull(right);
  }
}
