package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for columns that hold each other's values: a way to put the submission's columns that makes
 * its rows right.
 */
final class Permutation {
  /** How many ways are tried in full. */
  private static final int TRIES = 24;

  private final Aligned aligned;
  private final boolean[] movable;
  private final long[] wanted;
  private final long[] given;
  private final int[] places;
  private int tries;

  private Permutation(Aligned aligned, boolean[] movable) {
    this.aligned = aligned;
    this.movable = movable;
    this.wanted = fingerprints(aligned.expected());
    this.given = fingerprints(aligned.actual());
    this.places = new int[movable.length];
  }

  /**
   * For each expected column the one of the submission that holds its values.
   *
   * @param movable the columns that may change places
   */
  static Optional<int[]> find(Aligned aligned, boolean[] movable) {
    if (aligned.expected().isEmpty() || aligned.expected().size() != aligned.actual().size()) {
      return Optional.empty();
    }
    Permutation permutation = new Permutation(aligned, movable);
    return permutation.possible() && permutation.place(0, new boolean[movable.length])
        ? Optional.of(permutation.places)
        : Optional.empty();
  }

  /** A number for each column that does not depend on the order of the rows. */
  private long[] fingerprints(List<Row> rows) {
    long[] sums = new long[movable.length];
    for (Row row : rows) {
      for (int i = 0; i < sums.length; i++) {
        Cell cell = row.get(i);
        sums[i] +=
            Cells.mix(
                0,
                ColumnRule.finiteNumber(cell)
                    ? ChangedRows.roughly(Numbers.toDouble(cell))
                    : Cells.hash(cell));
      }
    }
    return sums;
  }

  private boolean possible() {
    return Arrays.equals(
        Arrays.stream(wanted).sorted().toArray(), Arrays.stream(given).sorted().toArray());
  }

  private boolean place(int column, boolean[] taken) {
    if (column == places.length) {
      return tries++ < TRIES && holds();
    }
    List<Integer> choices = new ArrayList<>(List.of(column));
    if (movable[column]) {
      IntStream.range(0, places.length)
          .filter(other -> other != column && movable[other])
          .forEach(choices::add);
    }
    for (int choice : choices) {
      if (!taken[choice] && wanted[column] == given[choice] && tries < TRIES) {
        taken[choice] = true;
        places[column] = choice;
        if (place(column + 1, taken)) {
          return true;
        }
        taken[choice] = false;
      }
    }
    return false;
  }

  private boolean holds() {
    List<Row> moved =
        aligned.actual().stream()
            .map(row -> Row.of(Arrays.stream(places).mapToObj(row::get).toArray(Cell[]::new)))
            .toList();
    return Bags.difference(aligned.rule(), aligned.ties(), moved).isEmpty();
  }
}
