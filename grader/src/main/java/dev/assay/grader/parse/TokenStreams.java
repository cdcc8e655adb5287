package dev.assay.grader.parse;

import java.util.List;
import java.util.Set;

/** Compares texts token by token. */
final class TokenStreams {
  /** Reserved in DuckDB 2.0 (duckdb_keywords()), so never the name of anything unless quoted. */
  private static final Set<String> RESERVED =
      Set.of(
          """
          ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC BOTH CASE CAST CHECK COLLATE COLUMN \
          CONSTRAINT CREATE DEFAULT DEFERRABLE DESC DESCRIBE DISTINCT DO ELSE END EXCEPT FALSE \
          FETCH FOR FOREIGN FROM GROUP HAVING IN INITIALLY INTERSECT INTO LAMBDA LATERAL LEADING \
          LIMIT NOT NULL OFFSET ON ONLY OR ORDER PIVOT PIVOT_LONGER PIVOT_WIDER PLACING PRIMARY \
          QUALIFY REFERENCES RETURNING SELECT SHOW SOME SUMMARIZE SYMMETRIC TABLE THEN TO TRAILING \
          TRUE UNION UNIQUE UNPIVOT USING VARIADIC WHEN WHERE WINDOW WITH"""
              .split(" "));

  private TokenStreams() {}

  static boolean same(List<Token> left, List<Token> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      boolean call = opensCall(left, i) && opensCall(right, i);
      if (!same(left.get(i), right.get(i), call)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Token left, Token right, boolean call) {
    if (left.kind() != right.kind()) {
      return false;
    }
    if (left.text().equals(right.text())) {
      return true;
    }
    return left.kind() == Token.Kind.WORD
        && left.text().equalsIgnoreCase(right.text())
        && (call || RESERVED.contains(left.upper()));
  }

  private static boolean opensCall(List<Token> tokens, int index) {
    return index + 1 < tokens.size() && tokens.get(index + 1).is("(");
  }
}
