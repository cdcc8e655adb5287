package dev.assay.grader.compare;

import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Contract.ExtraColumns;
import dev.assay.grader.protocol.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which column of the submission answers which of the reference: by name, in any position, where
 * the contract declares columns or both results have the same set of distinct names; by position,
 * names ignored, otherwise. Names match without regard to case.
 *
 * @param pairs in the order of the contract, or else of the reference
 * @param missing columns of the reference without an answer
 * @param extra columns of the submission that answer nothing and may not be there
 * @param duplicated columns of the submission beyond the first that answer a declared name
 * @param byName whether the pairs were made by name
 * @param certain whether {@code missing} and {@code extra} are known by name; else only how many
 *     they are is known
 */
record ColumnMatch(
    List<Pair> pairs,
    List<Integer> missing,
    List<Integer> extra,
    List<Integer> duplicated,
    boolean byName,
    boolean certain) {
  ColumnMatch {
    pairs = List.copyOf(pairs);
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    duplicated = List.copyOf(duplicated);
  }

  boolean complete() {
    return missing.isEmpty() && extra.isEmpty() && duplicated.isEmpty();
  }

  static ColumnMatch of(List<Column> expected, List<Column> actual, Contract contract) {
    List<ColumnContract> declared = contract.columns();
    return declared == null
        ? undeclared(names(expected), names(actual), contract.extraColumns())
        : declared(declared, names(expected), names(actual), contract.extraColumns());
  }

  private static ColumnMatch declared(
      List<ColumnContract> declared,
      List<String> expected,
      List<String> actual,
      ExtraColumns extraColumns) {
    List<Pair> pairs = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    List<Integer> duplicated = new ArrayList<>();
    Set<Integer> extra = new HashSet<>(indices(actual.size()));
    for (ColumnContract column : declared) {
      String name = lower(column.name());
      int reference = expected.indexOf(name);
      if (reference < 0) {
        throw new IllegalArgumentException("the reference has no column " + column.name());
      }
      List<Integer> answers =
          IntStream.range(0, actual.size())
              .filter(i -> actual.get(i).equals(name))
              .boxed()
              .toList();
      answers.forEach(extra::remove);
      if (!answers.isEmpty()) {
        pairs.add(new Pair(reference, answers.getFirst()));
        duplicated.addAll(answers.subList(1, answers.size()));
      } else if (!column.optional()) {
        missing.add(reference);
      }
    }
    List<Integer> surplus =
        extraColumns == ExtraColumns.IGNORE ? List.of() : extra.stream().sorted().toList();
    return new ColumnMatch(pairs, missing, surplus, duplicated, true, true);
  }

  private static ColumnMatch undeclared(
      List<String> expected, List<String> actual, ExtraColumns extraColumns) {
    boolean distinct = distinct(expected) && distinct(actual);
    int wanted = expected.size();
    int given = actual.size();
    boolean sameNames = distinct && Set.copyOf(expected).equals(Set.copyOf(actual));
    if (wanted == given && !sameNames) {
      return new ColumnMatch(byPosition(wanted), List.of(), List.of(), List.of(), false, true);
    }
    boolean lacksNone = distinct(expected) && Set.copyOf(actual).containsAll(expected);
    boolean addsNone = distinct && Set.copyOf(expected).containsAll(actual);
    if (lacksNone || addsNone) {
      return byName(expected, actual, extraColumns);
    }
    int both = Math.min(wanted, given);
    List<Integer> missing = indices(wanted).subList(both, wanted);
    List<Integer> extra = indices(given).subList(both, given);
    return new ColumnMatch(
        byPosition(both), missing, allowed(extra, extraColumns), List.of(), false, false);
  }

  private static ColumnMatch byName(
      List<String> expected, List<String> actual, ExtraColumns extraColumns) {
    List<Pair> pairs = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      int answer = actual.indexOf(expected.get(i));
      if (answer < 0) {
        missing.add(i);
      } else {
        pairs.add(new Pair(i, answer));
      }
    }
    List<Integer> extra = new ArrayList<>();
    List<Integer> duplicated = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      if (!expected.contains(actual.get(i))) {
        extra.add(i);
      } else if (actual.indexOf(actual.get(i)) < i) {
        duplicated.add(i);
      }
    }
    return new ColumnMatch(pairs, missing, allowed(extra, extraColumns), duplicated, true, true);
  }

  private static List<Integer> allowed(List<Integer> extra, ExtraColumns extraColumns) {
    return extraColumns == ExtraColumns.IGNORE ? List.of() : extra;
  }

  private static List<Pair> byPosition(int size) {
    return IntStream.range(0, size).mapToObj(i -> new Pair(i, i)).toList();
  }

  private static List<Integer> indices(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  static List<String> names(List<Column> columns) {
    return columns.stream().map(column -> lower(column.name())).toList();
  }

  private static boolean distinct(List<String> names) {
    return Set.copyOf(names).size() == names.size();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
