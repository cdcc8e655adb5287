package dev.assay.grader.refute;

import java.util.Locale;

/** What sort of values a column has, as far as values are made up for it. */
enum Kind {
  INTEGER,
  DECIMAL,
  REAL,
  TEXT,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  ENUM,
  /** Times, lists, structs and the rest. */
  OTHER;

  /**
   * @param type as DuckDB spells it
   */
  static Kind of(String type) {
    String base = type.toUpperCase(Locale.ROOT);
    if (base.endsWith("]")) {
      return OTHER;
    }
    int arguments = base.indexOf('(');
    return switch (arguments < 0 ? base : base.substring(0, arguments)) {
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT" ->
          INTEGER;
      case "DECIMAL" -> DECIMAL;
      case "FLOAT", "DOUBLE" -> REAL;
      case "VARCHAR" -> TEXT;
      case "BOOLEAN" -> BOOLEAN;
      case "DATE" -> DATE;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" ->
          TIMESTAMP;
      case "ENUM" -> ENUM;
      default -> OTHER;
    };
  }

  boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == REAL;
  }
}
