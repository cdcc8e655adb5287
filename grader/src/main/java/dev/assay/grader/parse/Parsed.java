package dev.assay.grader.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * A query that passed the gate. Immutable; the tree must not be changed.
 *
 * @param text exactly as sent; it may end in semicolons and comments
 * @param tokens the text without spaces, comments and the semicolons around the statement
 * @param tree the query's node in DuckDB's own syntax tree; {@code query_location} counts bytes of
 *     UTF-8
 * @param features what the query is made of
 */
public record Parsed(String text, List<Token> tokens, JsonNode tree, Features features) {
  public Parsed {
    Objects.requireNonNull(text);
    tokens = List.copyOf(tokens);
    Objects.requireNonNull(tree);
    Objects.requireNonNull(features);
  }

  /** The text without comments before or after the statement and without semicolons there. */
  public String statement() {
    return text.substring(tokens.getFirst().start(), tokens.getLast().end());
  }

  /**
   * Whether both texts are the same but for spaces, comments and the case of reserved words and
   * function names. The case of other names is kept: an alias may become a value, as a key of JSON
   * or of a struct.
   */
  public boolean sameTokens(Parsed other) {
    return TokenStreams.same(tokens, other.tokens);
  }
}
