package dev.assay.grader.refute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fixtures show of a column.
 *
 * @param values how many there are that are not NULL
 * @param distinct how many different ones there are at the most in one fixture
 * @param nulls whether there is a NULL
 * @param least as text, or null if there is none or the type has no order of interest
 * @param empty whether the empty text is among them
 * @param cases whether two texts differ in case alone
 * @param shown some values from visible fixtures
 */
record ColumnFacts(
    long values,
    long distinct,
    boolean nulls,
    @Nullable String least,
    @Nullable String greatest,
    boolean empty,
    boolean cases,
    List<String> shown) {
  static final ColumnFacts NONE = new ColumnFacts(0, 0, false, null, null, false, false, List.of());

  ColumnFacts {
    shown = List.copyOf(shown);
  }

  /** Whether the texts name kinds of things rather than things. */
  boolean categorical() {
    return distinct <= 12 && values >= 2 * distinct && values > 0;
  }
}
