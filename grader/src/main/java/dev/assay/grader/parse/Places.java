package dev.assay.grader.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Span;
import org.jspecify.annotations.Nullable;

/** Turns offsets of other units into spans of a text. */
final class Places {
  private final String text;

  Places(String text) {
    this.text = text;
  }

  Span of(Token token) {
    return ofUnits(token.start(), token.end());
  }

  /** The span between two offsets in UTF-16 units. */
  Span ofUnits(int start, int end) {
    return Span.of(text, text.codePointCount(0, start), text.codePointCount(start, end));
  }

  /** The place that a node of DuckDB's tree gives, in bytes of UTF-8, or null if it gives none. */
  @Nullable Span of(JsonNode node) {
    if (!has(node)) {
      return null;
    }
    int start = node.path("query_location").intValue();
    int end = start + Math.max(1, node.path("query_location_length").asInt());
    return ofUnits(unitAt(start), unitAt(end));
  }

  /** Whether a node of DuckDB's tree has a place; "none" is the largest unsigned 64-bit number. */
  static boolean has(JsonNode node) {
    return node.path("query_location").isInt();
  }

  private int unitAt(int bytes) {
    int unit = 0;
    int passed = 0;
    while (unit < text.length() && passed < bytes) {
      int codePoint = text.codePointAt(unit);
      passed += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      unit += Character.charCount(codePoint);
    }
    return unit;
  }
}
