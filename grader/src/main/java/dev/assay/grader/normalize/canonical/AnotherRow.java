package dev.assay.grader.normalize.canonical;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two rows or more, of which the row outside is one: there is one with another key. Two values or
 * more, of which the row outside has one: there is a row with another. The row outside is among
 * those counted if all of their conditions hold of it.
 */
final class AnotherRow {
  private AnotherRow() {}

  static Optional<Term> of(Term term, Around around) {
    if (!(term instanceof Call call)
        || !call.op().is(Op.LESS_OR_EQUAL)
        || !(call.arg(0) instanceof Const(BigDecimal number, _))
        || number.compareTo(BigDecimal.TWO) != 0
        || !(call.arg(1) instanceof Fold fold)
        || !fold.fn().isCount()
        || !fold.bag().isSingle()
        || fold.bag().single().sources().size() != 1
        || !(fold.bag().single().sources().getFirst().kind() instanceof Scan scan)) {
      return Optional.empty();
    }
    Block rows = fold.bag().single();
    Source inside = rows.sources().getFirst();
    return around.sources().stream()
        .filter(outside -> outside.id() != inside.id() && outside.kind().equals(scan))
        .filter(outside -> isAmong(rows, inside, outside, around))
        .flatMap(outside -> another(fold, inside, outside, scan, around).stream())
        .findFirst()
        .map(other -> Make.exists(Bag.of(rows.and(other))));
  }

  private static boolean isAmong(Block rows, Source inside, Source outside, Around around) {
    return rows.conditions().stream()
        .map(condition -> Facts.apply(moved(condition, inside, outside), around.notNull()))
        .allMatch(condition -> Truth.isTrue(condition).equals(Term.TRUE));
  }

  private static Term moved(Term term, Source inside, Source outside) {
    return Walk.columns(
        term,
        column ->
            column.source() == inside.id()
                ? new Col(outside.id(), column.index(), column.type(), column.nullable())
                : column);
  }

  private static Optional<Term> another(
      Fold fold, Source inside, Source outside, Scan scan, Around around) {
    if (fold.fn().name().equals("count_star")) {
      return anotherKey(inside, outside, scan);
    }
    if (!fold.fn().distinct()) {
      return Optional.empty();
    }
    Term value = fold.bag().single().outputs().getFirst();
    Term own = moved(value, inside, outside);
    boolean known = !Make.isNullable(own) || around.notNull().contains(own);
    return known ? Optional.of(Make.call(Op.NOT_EQUAL, value, own)) : Optional.empty();
  }

  private static Optional<Term> anotherKey(Source inside, Source outside, Scan scan) {
    Schema.Table table = scan.table();
    List<List<String>> keys = new ArrayList<>(List.of(table.primaryKey()));
    keys.addAll(table.uniques());
    for (List<String> key : keys) {
      List<Integer> columns = key.stream().map(name -> Keys.index(table, name)).toList();
      boolean usable =
          !columns.isEmpty()
              && columns.stream().allMatch(at -> at >= 0 && !table.columns().get(at).nullable());
      if (usable) {
        return Optional.of(
            Make.or(
                columns.stream()
                    .map(
                        at ->
                            Make.call(
                                Op.NOT_EQUAL,
                                scan.column(inside.id(), at),
                                scan.column(outside.id(), at)))
                    .toList()));
      }
    }
    return Optional.empty();
  }
}
