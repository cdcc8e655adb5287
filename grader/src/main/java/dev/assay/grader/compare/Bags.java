package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Tie;
import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares rows as bags: each expected row is paired with one actual row that it accepts, as many
 * as can be at once, and what is left over is the difference. Whether a pairing of all rows exists
 * does not depend on the order of the rows.
 */
final class Bags {
  private Bags() {}

  /**
   * The rows that find no partner, in no order; empty if the bags are equal.
   *
   * @param ties what is expected: of each, any {@code take} rows
   */
  static List<Surplus> difference(RowRule rule, List<Tie> ties, List<Row> actual) {
    boolean choice = ties.stream().anyMatch(tie -> tie.take() < tie.rows().size());
    if (choice) {
      return Pairing.of(rule, ties, actual);
    }
    Tally tally = new Tally(rule, rule.width(), actual.size());
    ties.forEach(tie -> tally.expect(tie.rows()));
    List<Surplus> surpluses = tally.find(actual).surpluses();
    if (surpluses.isEmpty() || !rule.inexact()) {
      return surpluses;
    }
    // Rows may still equal each other within a tolerance. Those that are identical do not drop out:
    // of {0, 1} and {1, 2}, each within 1 of its partner, the two 1s are not each other's.
    Set<Long> open = new HashSet<>();
    surpluses.forEach(surplus -> open.add(rule.looseHash(surplus.row())));
    List<Row> openRows = new ArrayList<>();
    ties.forEach(tie -> openRows.addAll(within(open, rule, tie.rows())));
    return Pairing.of(rule, List.of(Tie.all(openRows)), within(open, rule, actual));
  }

  private static List<Row> within(Set<Long> groups, RowRule rule, List<Row> rows) {
    return rows.stream().filter(row -> groups.contains(rule.looseHash(row))).toList();
  }
}
