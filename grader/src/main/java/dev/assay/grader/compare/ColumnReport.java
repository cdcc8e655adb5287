package dev.assay.grader.compare;

import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns what is wrong with the columns into findings. */
final class ColumnReport {
  private final Expected expected;
  private final Rows actual;
  private final Contract contract;
  private final ColumnMatch match;

  ColumnReport(Expected expected, Rows actual, Contract contract, ColumnMatch match) {
    this.expected = expected;
    this.actual = actual;
    this.contract = contract;
    this.match = match;
  }

  /** Columns that are missing, extra or doubled; not for a complete match. */
  List<Finding> structure() {
    List<Finding> findings = new ArrayList<>();
    if (!match.certain()) {
      findings.add(
          Finding.of(
              "column_count",
              Fact.of("expected", expected.width()),
              Fact.of("actual", actual.columns().size()),
              Fact.of("expected_columns", names(expected.columns())),
              Fact.of("actual_columns", names(actual.columns()))));
      return findings;
    }
    if (!match.missing().isEmpty()) {
      findings.add(named("missing_columns", expected.columns(), match.missing()));
    }
    if (!match.extra().isEmpty()) {
      findings.add(named("extra_columns", actual.columns(), match.extra()));
    }
    if (!match.duplicated().isEmpty()) {
      findings.add(named("duplicate_columns", actual.columns(), match.duplicated()));
    }
    return findings;
  }

  private Finding named(String code, List<Column> columns, List<Integer> which) {
    return Finding.of(
        code,
        Fact.of("columns", which.stream().map(i -> columns.get(i).name()).toList()),
        Fact.of("expected_columns", names(expected.columns())),
        Fact.of("actual_columns", names(actual.columns())));
  }

  /** Right values under names that are not the declared ones, if that is all that is wrong. */
  Optional<Finding> renamed() {
    int missing = match.missing().size();
    if (contract.columns() == null
        || missing == 0
        || missing != match.extra().size()
        || !match.duplicated().isEmpty()) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>(match.pairs());
    for (int i = 0; i < missing; i++) {
      pairs.add(new Pair(match.missing().get(i), match.extra().get(i)));
    }
    if (pairs.stream().anyMatch(pair -> !comparable(pair))) {
      return Optional.empty();
    }
    Aligned aligned = Aligned.of(expected, actual, pairs, contract);
    boolean[] movable = new boolean[pairs.size()];
    for (int i = match.pairs().size(); i < movable.length; i++) {
      movable[i] = true;
    }
    return Permutation.find(aligned, movable)
        .map(
            places -> {
              List<String> wanted = new ArrayList<>();
              List<String> given = new ArrayList<>();
              for (int i = match.pairs().size(); i < movable.length; i++) {
                wanted.add(expected.columns().get(pairs.get(i).expected()).name());
                given.add(actual.columns().get(pairs.get(places[i]).actual()).name());
              }
              return Finding.of(
                  "column_names", Fact.of("expected", wanted), Fact.of("actual", given));
            });
  }

  private boolean comparable(Pair pair) {
    return Types.comparable(
        expected.columns().get(pair.expected()).type(), actual.columns().get(pair.actual()).type());
  }

  /** The pairs whose types cannot be right, in the order of the pairs. */
  List<Pair> mistyped() {
    return match.pairs().stream().filter(pair -> isMistyped(pair) || lacksDemand(pair)).toList();
  }

  /** Columns of a wrong type. */
  List<Finding> types() {
    List<Finding> findings = new ArrayList<>();
    for (Pair pair : match.pairs()) {
      Column wanted = expected.columns().get(pair.expected());
      Column given = actual.columns().get(pair.actual());
      if (isMistyped(pair)) {
        findings.add(
            Finding.of(
                "wrong_type",
                Fact.of("column", given.name()),
                Fact.of("expected_type", wanted.type()),
                Fact.of("actual_type", given.type())));
      } else if (lacksDemand(pair)) {
        findings.add(
            Finding.of(
                "demanded_type",
                Fact.of("column", given.name()),
                Fact.of("demanded_type", demanded(wanted).orElseThrow()),
                Fact.of("actual_type", given.type())));
      }
    }
    return findings;
  }

  /** Values of one kind where values of another are expected; a column of NULLs has no kind. */
  private boolean isMistyped(Pair pair) {
    if (comparable(pair)) {
      return false;
    }
    if (expected.rows().rows().isEmpty() || actual.rows().isEmpty()) {
      return expected.rows().rows().isEmpty() && actual.rows().isEmpty();
    }
    return holdsValue(expected.rows(), pair.expected()) && holdsValue(actual, pair.actual());
  }

  private static boolean holdsValue(Rows rows, int column) {
    return rows.rows().stream()
        .anyMatch(row -> !(row.get(column) instanceof dev.assay.grader.protocol.Cell.Null));
  }

  private boolean lacksDemand(Pair pair) {
    return demanded(expected.columns().get(pair.expected()))
        .filter(type -> !Types.isDemanded(type, actual.columns().get(pair.actual()).type()))
        .isPresent();
  }

  private Optional<String> demanded(Column column) {
    return contract.column(column.name()).map(ColumnContract::type);
  }

  /** Right values in the wrong columns, if that is all that is wrong. */
  Optional<Finding> misplaced(Aligned aligned) {
    boolean[] movable = new boolean[aligned.columns().size()];
    Arrays.fill(movable, true);
    return Permutation.find(aligned, movable)
        .filter(places -> IntStream.range(0, places.length).anyMatch(i -> places[i] != i))
        .map(
            places -> {
              List<Integer> moved =
                  IntStream.range(0, places.length).filter(i -> places[i] != i).boxed().toList();
              List<String> wanted = names(aligned.columns());
              List<String> given =
                  match.pairs().stream()
                      .map(pair -> actual.columns().get(pair.actual()).name())
                      .toList();
              return Finding.of(
                  match.byName() ? "swapped_columns" : "column_order",
                  Fact.of("columns", moved.stream().map(wanted::get).toList()),
                  Fact.of("found_in", moved.stream().map(i -> given.get(places[i])).toList()));
            });
  }

  /** Names that the submission gives to several columns and the reference does not. */
  Optional<Finding> doubledNames() {
    Set<String> seen = new HashSet<>();
    List<String> wanted = ColumnMatch.names(expected.columns());
    List<String> given = ColumnMatch.names(actual.columns());
    List<Integer> doubled =
        IntStream.range(0, given.size())
            .filter(i -> !seen.add(given.get(i)))
            .filter(i -> wanted.indexOf(given.get(i)) == wanted.lastIndexOf(given.get(i)))
            .boxed()
            .toList();
    return doubled.isEmpty()
        ? Optional.empty()
        : Optional.of(named("duplicate_columns", actual.columns(), doubled));
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }
}
