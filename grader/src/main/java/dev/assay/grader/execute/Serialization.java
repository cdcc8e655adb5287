package dev.assay.grader.execute;

import dev.assay.grader.model.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** DuckDB's own reading of a text. */
public sealed interface Serialization {
  /**
   * The syntax tree as {@code json_serialize_sql} gives it; {@code query_location} counts bytes of
   * UTF-8.
   */
  record Tree(String json) implements Serialization {
    public Tree {
      Objects.requireNonNull(json);
    }
  }

  /** The text does not parse. */
  record SyntaxError(String message, @Nullable Span where) implements Serialization {
    public SyntaxError {
      Objects.requireNonNull(message);
    }
  }

  /** The text parses, as something other than a query. */
  record NotAQuery() implements Serialization {}

  /** Reading the text took too long, too much memory, or the worker down. */
  record TooHeavy(Execution.Resource resource) implements Serialization {}

  /** The judge could not read it, through no fault of the text. */
  record Broken(String reason) implements Serialization {
    public Broken {
      Objects.requireNonNull(reason);
    }
  }
}
