package dev.assay.api.report;

import dev.assay.api.wire.VerdictJson;
import java.util.Objects;

/**
 * One submission that was graded.
 *
 * @param file as the user named it
 * @param sql its text, for showing places in it
 * @param verdict what the reader of the report may see of it
 */
public record Graded(String file, String sql, VerdictJson verdict) {
  public Graded {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sql);
    Objects.requireNonNull(verdict);
  }
}
