package dev.assay.grader.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a stage found out about a submission, as facts; the sentence is made by the explaining
 * stage.
 *
 * @param code stable, in snake_case, for example {@code missing_rows}
 * @param facts the evidence, in the order to show it
 * @param where the place in the submission's text, or null if it has none
 */
public record Finding(String code, List<Fact> facts, @Nullable Span where) {
  public Finding {
    Objects.requireNonNull(code);
    facts = List.copyOf(facts);
  }

  public static Finding of(String code, Fact... facts) {
    return new Finding(code, List.of(facts), null);
  }

  public static Finding at(@Nullable Span where, String code, Fact... facts) {
    return new Finding(code, List.of(facts), where);
  }

  public Optional<Span> span() {
    return Optional.ofNullable(where);
  }

  /** The first fact of that key. */
  public Optional<Fact.Value> fact(String key) {
    return facts.stream().filter(fact -> fact.key().equals(key)).map(Fact::value).findFirst();
  }
}
