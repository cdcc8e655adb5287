package dev.assay.grader.normalize.canonical;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out tables that add nothing. */
final class Elimination {
  private final Simplifier simplifier;
  private final Around around;
  private final boolean set;

  Elimination(Simplifier simplifier, Around around, boolean set) {
    this.simplifier = simplifier;
    this.around = around;
    this.set = set;
  }

  Block simplify(Block block) {
    for (Source source : block.sources()) {
      if (!(source.kind() instanceof Scan scan)) {
        continue;
      }
      for (Source other : block.sources()) {
        if (other.id() != source.id()
            && other.kind().equals(scan)
            && (isSameRow(block, source, other, scan.table())
                || (set && isImplied(block, source, other)))) {
          return replaced(block, source, other);
        }
      }
      for (Source other : around.sources()) {
        if (other.kind().equals(scan)
            && (isSameRow(block, source, other, scan.table())
                || (set && isImplied(block, source, other)))) {
          return replaced(block, source, other);
        }
      }
      Block without = withoutParent(block, source, scan.table());
      if (!without.equals(block)) {
        return without;
      }
    }
    return block;
  }

  private static List<List<String>> keys(Schema.Table table) {
    List<List<String>> keys = new ArrayList<>(table.uniques());
    keys.add(table.primaryKey());
    keys.removeIf(List::isEmpty);
    return keys;
  }

  /** Rows of one table that agree in a key are one row; an equality that holds excludes NULL. */
  private static boolean isSameRow(Block block, Source left, Source right, Schema.Table table) {
    return keys(table).stream()
        .anyMatch(
            key ->
                key.stream()
                    .allMatch(
                        name -> {
                          int index = Keys.index(table, name);
                          return index >= 0 && areEqual(block, left, right, index);
                        }));
  }

  /** The columns are in one class of equal ones, which stands as a star or as one constant. */
  private static boolean areEqual(Block block, Source left, Source right, int index) {
    Set<Term> ofLeft = partners(block, left, index);
    Set<Term> ofRight = partners(block, right, index);
    ofLeft.retainAll(ofRight);
    return !ofLeft.isEmpty();
  }

  /** A column and what conditions say that it equals, with columns told by their place. */
  private static Set<Term> partners(Block block, Source source, int index) {
    Set<Term> partners = new HashSet<>();
    for (Term condition : block.conditions()) {
      if (condition instanceof Call call
          && call.op().is(Op.EQUAL)
          && Constants.interchangeable(call.arg(0).type(), call.arg(1).type())) {
        boolean first = is(call.arg(0), source, index);
        boolean second = is(call.arg(1), source, index);
        if (first || second) {
          partners.add(call.arg(0));
          partners.add(call.arg(1));
        }
      }
    }
    return partners;
  }

  private static boolean is(Term term, Source source, int index) {
    return term instanceof Col column && column.source() == source.id() && column.index() == index;
  }

  private static Block replaced(Block block, Source source, Source other) {
    return Walk.columns(
        block.without(source),
        column ->
            column.source() == source.id()
                ? new Col(other.id(), column.index(), column.type(), column.nullable())
                : column);
  }

  /**
   * Where the number of rows does not count: a row of the other source can stand for one of this,
   * if all conditions hold of it whenever they hold of a row of this, and the outputs stay.
   */
  private boolean isImplied(Block block, Source source, Source other) {
    Set<Integer> self = Set.of(source.id());
    if (block.sources().stream().anyMatch(s -> Walk.uses(s.kind(), self))) {
      return false;
    }
    for (Term output : block.outputs()) {
      Term with = replacedTerm(output, source, other);
      if (!with.equals(output) && !isEqualIn(block, Make.call(Op.EQUAL, with, output))) {
        return false;
      }
    }
    Set<String> held = simplifier.identity().all(block.conditions());
    Set<Term> notNull = new HashSet<>(around.notNull());
    notNull.addAll(Facts.of(block.conditions()));
    for (Term condition : block.conditions()) {
      if (!Walk.uses(condition, self)) {
        continue;
      }
      Term with = Truth.isTrue(replacedTerm(condition, source, other));
      boolean holds =
          Truth.isTrue(Facts.apply(with, notNull)).equals(Term.TRUE)
              || held.contains(simplifier.identity().of(with))
              || isEqualIn(block, with);
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEqualIn(Block block, Term condition) {
    if (!(condition instanceof Call call) || !call.op().is(Op.EQUAL)) {
      return false;
    }
    Set<Term> left = equalTo(block, call.arg(0));
    left.retainAll(equalTo(block, call.arg(1)));
    return !left.isEmpty();
  }

  private static Set<Term> equalTo(Block block, Term term) {
    Set<Term> equal = new HashSet<>();
    for (Term condition : block.conditions()) {
      if (condition instanceof Call call
          && call.op().is(Op.EQUAL)
          && Constants.interchangeable(call.arg(0).type(), call.arg(1).type())
          && call.args().contains(term)) {
        equal.addAll(call.args());
      }
    }
    return equal;
  }

  private static Term replacedTerm(Term term, Source source, Source other) {
    return Walk.columns(
        term,
        column ->
            column.source() == source.id()
                ? new Col(other.id(), column.index(), column.type(), column.nullable())
                : column);
  }

  /**
   * A foreign key has one row to refer to, unless one of its columns is NULL: if the query takes
   * nothing from that row but the key, the columns of the foreign key being not NULL is all it
   * says.
   */
  private Block withoutParent(Block block, Source parent, Schema.Table table) {
    for (Source child : Lists.<Source>concat(block.sources(), around.sources())) {
      if (child.id() == parent.id() || !(child.kind() instanceof Scan scan)) {
        continue;
      }
      for (Schema.ForeignKey key : scan.table().foreignKeys()) {
        if (!key.table().equalsIgnoreCase(table.name())) {
          continue;
        }
        Block without = without(block, parent, table, child, scan, key);
        if (!without.equals(block)) {
          return without;
        }
      }
    }
    return block;
  }

  private static Block without(
      Block block,
      Source parent,
      Schema.Table table,
      Source child,
      Scan childScan,
      Schema.ForeignKey key) {
    List<Col> references = new ArrayList<>();
    List<Integer> referenced = new ArrayList<>();
    List<Term> notNull = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      int own = Keys.index(childScan.table(), key.columns().get(i));
      int its = Keys.index(table, key.referencedColumns().get(i));
      Set<Term> equal = partners(block, parent, its);
      equal.retainAll(partners(block, child, own));
      if (own < 0 || its < 0 || equal.isEmpty()) {
        return block;
      }
      references.add(childScan.column(child.id(), own));
      referenced.add(its);
      notNull.add(Truth.negate(Truth.isTrue(Make.isNull(references.getLast()))));
    }
    Block with =
        Walk.columns(
            block.without(parent),
            column ->
                column.source() == parent.id() && referenced.contains(column.index())
                    ? references.get(referenced.indexOf(column.index()))
                    : column);
    Set<Integer> self = Set.of(parent.id());
    boolean used =
        with.outputs().stream().anyMatch(term -> Walk.uses(term, self))
            || with.conditions().stream().anyMatch(term -> Walk.uses(term, self))
            || with.sources().stream().anyMatch(source -> Walk.uses(source.kind(), self));
    return used ? block : with.withConditions(Lists.concat(with.conditions(), notNull));
  }
}
