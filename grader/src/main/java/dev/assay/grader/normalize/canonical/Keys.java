package dev.assay.grader.normalize.canonical;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values of a row determine others. Two rows of a block that agree in the known values agree
 * in all that is found here, NULL being equal to NULL. A key of a table determines its row; a
 * UNIQUE constraint does only where its columns are not NULL.
 */
final class Keys {
  private final Block block;
  private final Set<Integer> local;
  private final Set<Integer> sources = new HashSet<>();
  private final Set<Long> columns = new HashSet<>();
  private final Set<Term> notNull;

  private Keys(Block block) {
    this.block = block;
    this.local = block.ids();
    this.notNull = Facts.of(block.conditions());
  }

  /** Whether the known terms, and all from around the block, determine the whole row. */
  static boolean determine(Block block, Collection<Term> known) {
    return new Keys(block).closed(known).sources.size() == block.sources().size();
  }

  /** Whether known terms determine a value. */
  static boolean determine(Block block, Collection<Term> known, Term value) {
    return new Keys(block).closed(known).knows(value);
  }

  /** Whether known terms determine the row of a source. */
  static boolean determine(Block block, Collection<Term> known, Source source) {
    return new Keys(block).closed(known).sources.contains(source.id());
  }

  /** The sources whose rows known terms determine. */
  static Set<Integer> determined(Block block, Collection<Term> known) {
    return Set.copyOf(new Keys(block).closed(known).sources);
  }

  private static long key(Col column) {
    return (long) column.source() << 32 | column.index();
  }

  private Keys closed(Collection<Term> known) {
    for (Term term : known) {
      if (term instanceof Col column) {
        columns.add(key(column));
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Term condition : block.conditions()) {
        if (condition instanceof Call call && call.op().is(Op.EQUAL)) {
          grown |= equal(call.arg(0), call.arg(1));
          grown |= equal(call.arg(1), call.arg(0));
        }
        if (condition instanceof Call call
            && call.op().is(Op.IS_NULL)
            && call.arg(0) instanceof Col column) {
          grown |= columns.add(key(column));
        }
      }
      for (Source source : block.sources()) {
        if (!sources.contains(source.id()) && isDetermined(source)) {
          grown = true;
          sources.add(source.id());
        }
      }
    }
    return this;
  }

  /** Equal values are the same value where no function tells them apart. */
  private boolean equal(Term from, Term to) {
    return to instanceof Col column
        && Constants.interchangeable(from.type(), to.type())
        && !knows(column)
        && knows(from)
        && columns.add(key(column));
  }

  private boolean knows(Term term) {
    return switch (term) {
      case Const _ -> true;
      case Col column ->
          !local.contains(column.source())
              || sources.contains(column.source())
              || columns.contains(key(column));
      case Call call -> call.args().stream().allMatch(arg -> knows(arg) && isOneValue(arg));
      case Exists exists -> !Walk.uses(exists.bag(), local);
      case Fold fold -> !Walk.uses(fold.bag(), local);
    };
  }

  /**
   * Whether functions cannot tell two values apart that count as equal, as they can 0.0 and -0.0 or
   * a month and 30 days.
   */
  private boolean isOneValue(Term term) {
    return !(term instanceof Col column)
        || !local.contains(column.source())
        || sources.contains(column.source())
        || Constants.interchangeable(column.type(), column.type());
  }

  private boolean isDetermined(Source source) {
    return switch (source.kind()) {
      case Scan scan -> keysOf(scan.table()).stream().anyMatch(key -> knowsAll(source, scan, key));
      case Group group -> !Walk.uses(group.input(), local) && isDetermined(source, group);
      case Source.Window window ->
          !Walk.uses(window.input(), local) && isDetermined(source, window);
      case Source.Opaque _ -> false;
    };
  }

  private boolean isKnown(Source source, int column) {
    return columns.contains((long) source.id() << 32 | column);
  }

  /**
   * A group is known by its keys. A MIN or MAX that cannot be NULL is that of some row of the
   * group: where it and some of the keys are those of one row only, no other group has the same.
   */
  private boolean isDetermined(Source source, Group group) {
    boolean all = true;
    for (int i = 0; i < group.keys(); i++) {
      all &= isKnown(source, i);
    }
    if (all || group.global() || !group.input().isSingle()) {
      return all;
    }
    Block rows = group.input().single();
    List<Term> known = new ArrayList<>();
    for (int i = 0; i < group.keys(); i++) {
      if (isKnown(source, i)) {
        known.add(rows.outputs().get(i));
      }
    }
    boolean picked = false;
    for (int i = 0; i < group.fns().size(); i++) {
      Fn fn = group.fns().get(i);
      if (isKnown(source, group.keys() + i) && isPick(fn, rows)) {
        // Of two picks each may be of another row: one is enough.
        picked |= determine(rows, Lists.plus(known, rows.outputs().get(fn.args().getFirst())));
      }
    }
    return picked;
  }

  private static boolean isPick(Fn fn, Block rows) {
    return (fn.name().equals("min") || fn.name().equals("max"))
        && fn.filter() < 0
        && fn.args().size() == 1
        && !Make.isNullable(rows.outputs().get(fn.args().getFirst()));
  }

  /** A row with windows is known by its row below. */
  private boolean isDetermined(Source source, Source.Window window) {
    if (!window.input().isSingle()) {
      return false;
    }
    Block rows = window.input().single();
    List<Term> known = new ArrayList<>();
    for (int i = 0; i < window.plain(); i++) {
      if (isKnown(source, i)) {
        known.add(rows.outputs().get(i));
      }
    }
    return determine(rows, known);
  }

  private static List<List<String>> keysOf(Schema.Table table) {
    List<List<String>> keys = new ArrayList<>();
    if (!table.primaryKey().isEmpty()) {
      keys.add(table.primaryKey());
    }
    keys.addAll(table.uniques());
    return keys;
  }

  private boolean knowsAll(Source source, Scan scan, List<String> key) {
    for (String name : key) {
      int index = index(scan.table(), name);
      if (index < 0 || !columns.contains((long) source.id() << 32 | index)) {
        return false;
      }
      boolean nullable = scan.table().columns().get(index).nullable();
      if (nullable
          && notNull.stream()
              .noneMatch(
                  term ->
                      term instanceof Col column
                          && column.source() == source.id()
                          && column.index() == index)) {
        return false;
      }
    }
    return true;
  }

  static int index(Schema.Table table, String name) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
