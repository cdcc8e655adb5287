package dev.assay.grader.refute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Schema.ForeignKey;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes a database that separates two queries smaller until no row can go, then its values plainer.
 * Many candidates are tried at once. Delta debugging (Zeller and Hildebrandt 2002) with what a row
 * carries with it: the rows that refer to it.
 */
final class Shrinker {
  private static final int MOST_ROUNDS = 14;
  private static final int AT_ONCE = 100;
  private static final int MOST_CHANGES = 150;

  /** Subsets of the rows that are tried together, and looked at for it. */
  private static final int MOST_SUBSETS = 300;

  /** So many forms of them are tried with them. */
  private static final int MOST_FORMS = 400;

  private static final int MOST_LOOKS = 20_000;

  private final World world;
  private final PlainForms forms;
  private final Separating separating;
  private final Map<TinyDatabase, Boolean> known = new HashMap<>();

  /**
   * @param values the values that columns may have
   * @param separating which of some candidates are legal and still separate the queries
   */
  Shrinker(World world, Generator values, Separating separating) {
    this.world = world;
    this.forms = new PlainForms(world, values);
    this.separating = separating;
  }

  /** Tells which of some candidates are legal and still separate the queries. */
  interface Separating {
    /**
     * Which of them do, by position.
     *
     * @param fewer whether the candidates only lack rows of a database that is legal
     */
    BitSet of(List<TinyDatabase> candidates, boolean fewer);
  }

  /**
   * Where many candidates cost hardly more than one: tries all of a few rows first.
   *
   * @param worthwhile which databases can be a witness at all
   */
  TinyDatabase shrinkAtOnce(TinyDatabase start, Predicate<TinyDatabase> worthwhile) {
    Few few = few(start, worthwhile);
    Set<TinyDatabase> candidates = new LinkedHashSet<>(few.databases());
    List<TinyDatabase> last = new ArrayList<>(few.databases());
    last.addFirst(start);
    for (TinyDatabase each : last) {
      List<PlainForms.Change> changes = forms.changes(each);
      if (candidates.size() + 2 * changes.size() > MOST_FORMS) {
        break;
      }
      candidates.addAll(forms.together(changes, each));
    }
    known.put(start, true);
    known(List.copyOf(candidates));
    for (TinyDatabase each : few.databases()) {
      if (Boolean.TRUE.equals(known.get(each))) {
        return plainest(each, 0, true);
      }
    }
    return few.all() ? plainest(start, 0, true) : shrink(start);
  }

  /** Which candidates are legal and separate the queries, those that were looked at before left. */
  private BitSet known(List<TinyDatabase> candidates) {
    List<TinyDatabase> open =
        candidates.stream().distinct().filter(each -> !known.containsKey(each)).toList();
    BitSet works = open.isEmpty() ? new BitSet() : separating.of(open, false);
    for (int i = 0; i < open.size(); i++) {
      known.put(open.get(i), works.get(i));
    }
    BitSet all = new BitSet();
    for (int i = 0; i < candidates.size(); i++) {
      all.set(i, known.getOrDefault(candidates.get(i), false));
    }
    return all;
  }

  /**
   * Databases of the fewest of a database's rows, the smallest first.
   *
   * @param all whether there are no others that lack a row
   */
  private record Few(List<TinyDatabase> databases, boolean all) {}

  private Few few(TinyDatabase database, Predicate<TinyDatabase> worthwhile) {
    List<Placed> rows = new ArrayList<>();
    database.tables().forEach((table, all) -> all.forEach(row -> rows.add(new Placed(table, row))));
    List<TinyDatabase> few = new ArrayList<>();
    int looks = 0;
    for (int size = 0; size < rows.size(); size++) {
      List<TinyDatabase> ofSize = new ArrayList<>();
      int[] chosen = first(size);
      do {
        TinyDatabase subset = subset(rows, chosen);
        if (worthwhile.test(subset) && closed(subset).equals(subset)) {
          ofSize.add(subset);
        }
        if (++looks > MOST_LOOKS || few.size() + ofSize.size() > MOST_SUBSETS) {
          // All of a size or none: what is found is then the smallest there is.
          return new Few(few, false);
        }
      } while (next(chosen, rows.size()));
      few.addAll(ofSize);
    }
    return new Few(few, true);
  }

  private record Placed(String table, Tuple row) {}

  private static TinyDatabase subset(List<Placed> rows, int[] chosen) {
    Map<String, List<Tuple>> tables = new LinkedHashMap<>();
    for (int at : chosen) {
      Placed placed = rows.get(at);
      tables.computeIfAbsent(placed.table(), _ -> new ArrayList<>()).add(placed.row());
    }
    return new TinyDatabase(tables);
  }

  /** The first combination of so many numbers. */
  private static int[] first(int size) {
    return IntStream.range(0, size).toArray();
  }

  /** The next combination in lexicographic order, in place; false after the last. */
  private static boolean next(int[] chosen, int count) {
    for (int i = chosen.length - 1; i >= 0; i--) {
      if (chosen[i] < count - chosen.length + i) {
        chosen[i]++;
        for (int j = i + 1; j < chosen.length; j++) {
          chosen[j] = chosen[j - 1] + 1;
        }
        return true;
      }
    }
    return false;
  }

  TinyDatabase shrink(TinyDatabase start) {
    TinyDatabase smallest = start;
    int rounds = 0;
    while (rounds++ < MOST_ROUNDS) {
      Optional<TinyDatabase> smaller = first(deletions(smallest), true);
      if (smaller.isEmpty()) {
        break;
      }
      smallest = smaller.get();
    }
    return plainest(smallest, rounds, true);
  }

  /** Where each candidate costs as much as the first: one row after the other. */
  TinyDatabase shrinkStepwise(TinyDatabase start) {
    TinyDatabase smallest = start;
    int size;
    do {
      size = smallest.size();
      for (String table : start.tables().keySet()) {
        for (int row = smallest.rows(table).size() - 1; row >= 0; row--) {
          List<Tuple> rows = smallest.rows(table);
          if (row < rows.size()) {
            TinyDatabase fewer = closed(smallest.with(table, without(rows, row)));
            smallest = separating.of(List.of(fewer), true).get(0) ? fewer : smallest;
          }
        }
      }
    } while (smallest.size() < size);
    return plainest(smallest, 0, false);
  }

  private TinyDatabase plainest(TinyDatabase start, int roundsBefore, boolean guesses) {
    TinyDatabase plainest = start;
    for (int round = roundsBefore; round < MOST_ROUNDS; round++) {
      Optional<TinyDatabase> plainer = plainer(plainest, guesses);
      if (plainer.isEmpty()) {
        return plainest;
      }
      plainest = plainer.get();
    }
    return plainest;
  }

  /** The first candidate that still separates; the smallest come first. */
  private Optional<TinyDatabase> first(List<TinyDatabase> candidates, boolean fewer) {
    for (int from = 0; from < candidates.size(); from += AT_ONCE) {
      List<TinyDatabase> some =
          candidates.subList(from, Math.min(candidates.size(), from + AT_ONCE));
      int found = separating.of(some, fewer).nextSetBit(0);
      if (found >= 0) {
        return Optional.of(some.get(found));
      }
    }
    return Optional.empty();
  }

  /** The database without some of its rows, the smallest first. */
  private List<TinyDatabase> deletions(TinyDatabase database) {
    Set<TinyDatabase> candidates = new LinkedHashSet<>();
    for (String table : database.tables().keySet()) {
      List<Tuple> rows = database.rows(table);
      candidates.add(closed(database.with(table, List.of())));
      for (int i = 0; i < rows.size(); i++) {
        candidates.add(closed(database.with(table, List.of(rows.get(i)))));
        candidates.add(closed(database.with(table, without(rows, i))));
        for (int j = i + 1; j < rows.size(); j++) {
          candidates.add(closed(database.with(table, without(without(rows, j), i))));
          if (rows.size() > 3) {
            candidates.add(closed(database.with(table, List.of(rows.get(i), rows.get(j)))));
          }
        }
      }
    }
    List<TinyDatabase> each = new ArrayList<>(candidates);
    for (int i = 0; i < Math.min(each.size(), 12); i++) { // Pairs of tables at once.
      for (String table : each.get(i).tables().keySet()) {
        List<Tuple> rows = each.get(i).rows(table);
        for (int row = 0; row < rows.size() && rows.size() > 1; row++) {
          candidates.add(closed(each.get(i).with(table, List.of(rows.get(row)))));
        }
      }
    }
    candidates.remove(database);
    return candidates.stream()
        .sorted(Comparator.comparingInt(TinyDatabase::size))
        .limit(200)
        .toList();
  }

  static List<Tuple> without(List<Tuple> rows, int index) {
    List<Tuple> rest = new ArrayList<>(rows);
    rest.remove(index);
    return rest;
  }

  /** Without the rows that refer to one that is not there. */
  private TinyDatabase closed(TinyDatabase database) {
    TinyDatabase result = database;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Schema.Table table : world.schema().tables()) {
        for (ForeignKey key : table.foreignKeys()) {
          TinyDatabase now = result;
          List<Tuple> rows = now.rows(table.name());
          List<Tuple> kept = rows.stream().filter(row -> refers(now, table, key, row)).toList();
          if (kept.size() < rows.size()) {
            result = now.with(table.name(), kept);
            changed = true;
          }
        }
      }
    }
    return result;
  }

  private boolean refers(TinyDatabase database, Schema.Table table, ForeignKey key, Tuple row) {
    List<Integer> own =
        key.columns().stream().map(column -> Generator.position(table, column)).toList();
    if (own.stream().anyMatch(at -> row.get(at) == null)) {
      return true;
    }
    Schema.Table parent = world.schema().table(key.table()).orElseThrow();
    return database.rows(parent.name()).stream()
        .anyMatch(
            other -> {
              for (int i = 0; i < own.size(); i++) {
                int at = Generator.position(parent, key.referencedColumns().get(i));
                if (!String.valueOf(row.get(own.get(i))).equals(other.get(at))) {
                  return false;
                }
              }
              return true;
            });
  }

  private Optional<TinyDatabase> plainer(TinyDatabase database, boolean guess) {
    List<PlainForms.Change> changes = forms.changes(database);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    List<PlainForms.Change> some = changes.subList(0, Math.min(changes.size(), MOST_CHANGES));
    List<TinyDatabase> guesses = guess ? forms.together(some, database) : List.of();
    Optional<TinyDatabase> before =
        guesses.stream().filter(each -> known.getOrDefault(each, false)).findFirst();
    if (before.isPresent() && known.keySet().containsAll(guesses)) {
      return before;
    }
    List<TinyDatabase> candidates = new ArrayList<>(guesses);
    some.forEach(change -> candidates.add(change.on(database)));
    BitSet works = guess ? known(candidates) : separating.of(candidates, false);
    int guessed = works.nextSetBit(0);
    if (guessed >= 0 && guessed < guesses.size()) {
      return Optional.of(candidates.get(guessed));
    }
    List<TinyDatabase> combined = new ArrayList<>();
    TinyDatabase all = database;
    Set<PlainForms.Cell> cells = new LinkedHashSet<>();
    for (int i = works.nextSetBit(guesses.size()); i >= 0; i = works.nextSetBit(i + 1)) {
      PlainForms.Change change = some.get(i - guesses.size());
      if (cells.add(change.cell())) {
        all = change.on(all);
        combined.addFirst(all);
      }
    }
    return first(combined, false);
  }
}
