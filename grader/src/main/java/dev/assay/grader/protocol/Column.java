package dev.assay.grader.protocol;

import java.util.Objects;

/**
 * A column of a result.
 *
 * @param name as the engine spells it; not necessarily unique
 * @param type DuckDB's name of the type, for example {@code DECIMAL(18,2)} or {@code INTEGER[]}
 */
public record Column(String name, String type) {
  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }
}
