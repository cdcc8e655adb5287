package dev.assay.grader.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A query of {@code dialect.sql}.
 *
 * @param expectation {@code normalized}, {@code unsupported: X} or {@code refused: X}
 */
record DialectQuery(String section, String sql, String expectation) {
  static final String NORMALIZED = "normalized";

  static List<DialectQuery> all() {
    List<DialectQuery> queries = new ArrayList<>();
    String section = "";
    String expectation = NORMALIZED;
    StringBuilder sql = new StringBuilder();
    for (String line : text().lines().toList()) {
      if (line.startsWith("-- # ")) {
        section = line.substring("-- # ".length());
      } else if (line.startsWith("-- unsupported: ") || line.startsWith("-- refused: ")) {
        expectation = line.substring("-- ".length());
      } else if (!line.startsWith("--") && !line.isBlank()) {
        sql.append(line).append('\n');
        if (line.endsWith(";")) {
          queries.add(new DialectQuery(section, sql.toString().strip(), expectation));
          sql.setLength(0);
          expectation = NORMALIZED;
        }
      }
    }
    return queries;
  }

  private static String text() {
    try (InputStream in = DialectQuery.class.getResourceAsStream("/normalize/dialect.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return section + ": " + sql;
  }
}
