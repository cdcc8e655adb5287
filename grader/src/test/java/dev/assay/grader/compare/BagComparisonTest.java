package dev.assay.grader.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Contract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BagComparisonTest {
  private static void same(String expected, String actual) {
    assertThat(compare(expected, actual)).isInstanceOf(Differences.Same.class);
  }

  private static void different(String expected, String actual) {
    assertThat(compare(expected, actual)).isInstanceOf(Differences.Different.class);
  }

  private static Differences compare(String expected, String actual) {
    return RowComparison.compare(
        Expected.inAnyOrder(Table.rows(expected)), Table.rows(actual), Contract.DEFAULT);
  }

  @Test
  void rows_come_in_any_order() {
    same("a | b\n1 | 2\n3 | 4", "a | b\n3 | 4\n1 | 2");
  }

  @Test
  void multiplicity_counts() {
    different("a\n1\n1\n2", "a\n1\n2\n2");
    same("a\n1\n1\n2", "a\n1\n2\n1");
    same("a DOUBLE\n0.3\n0.3\n2", "a DOUBLE\n2\n0.30000000000000004\n0.3");
    different("a DOUBLE\n0.3\n0.3\n2", "a DOUBLE\n2\n2\n0.30000000000000004");
  }
}
