package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;

/** Reads subqueries that stand in expressions. */
final class SubqueryReader {
  private final Reading reading;
  private final RexReader row;

  SubqueryReader(Reading reading, RexReader row) {
    this.reading = reading;
    this.row = row;
  }

  Term read(RexSubQuery subquery) {
    Bag bag = new RelReader(reading).read(subquery.rel);
    return switch (subquery.getKind()) {
      case EXISTS -> Make.exists(bag);
      case SCALAR_QUERY -> scalar(bag, RexReader.typeName(subquery.getType()));
      case IN -> any(bag, row.readAll(subquery.getOperands()), SqlKind.EQUALS);
      case SOME ->
          any(
              bag,
              row.readAll(subquery.getOperands()),
              ((SqlQuantifyOperator) subquery.getOperator()).comparisonKind);
      default -> throw new TooComplex();
    };
  }

  /** One row at most is seen to later; {@code single} stands for the error otherwise. */
  private Term scalar(Bag bag, String type) {
    Bag rows = new Simplifier(reading.ids()).bag(bag, false, Around.NOTHING);
    boolean atMostOne =
        rows.isEmpty() || (rows.isSingle() && Keys.determine(rows.single(), List.of()));
    if (!atMostOne) {
      reading.obstacle("a subquery for a value that may return several rows");
    }
    return new Fold(Fn.aggregate("single", false, List.of(0), -1, type), bag);
  }

  /**
   * {@code x = ANY (q)} is TRUE if it is for some row, FALSE if it is FALSE for all, NULL
   * otherwise.
   */
  private static Term any(Bag bag, List<Term> needles, SqlKind comparison) {
    Term found = Make.exists(bag.map(block -> block.and(matches(block, needles, comparison))));
    Term unsure =
        Make.exists(
            bag.map(
                block ->
                    block.and(Truth.negate(Truth.isFalse(compared(block, needles, comparison))))));
    // Rows that do not compare as FALSE: if one is TRUE the first branch has decided already.
    return Make.call(
        Op.CASE, List.of(found, Term.TRUE, unsure, Make.nothing("BOOLEAN"), Term.FALSE), "BOOLEAN");
  }

  private static Term matches(Block block, List<Term> needles, SqlKind comparison) {
    return Truth.isTrue(compared(block, needles, comparison));
  }

  private static Term compared(Block block, List<Term> needles, SqlKind comparison) {
    List<Term> pairs = new ArrayList<>();
    for (int i = 0; i < needles.size(); i++) {
      Term left = needles.get(i);
      Term right = block.outputs().get(i);
      pairs.add(
          switch (comparison) {
            case EQUALS -> Make.call(Op.EQUAL, left, right);
            case NOT_EQUALS -> Make.call(Op.NOT_EQUAL, left, right);
            case LESS_THAN -> Make.call(Op.LESS, left, right);
            case LESS_THAN_OR_EQUAL -> Make.call(Op.LESS_OR_EQUAL, left, right);
            case GREATER_THAN -> Make.call(Op.LESS, right, left);
            case GREATER_THAN_OR_EQUAL -> Make.call(Op.LESS_OR_EQUAL, right, left);
            default -> throw new TooComplex();
          });
    }
    return Make.and(pairs);
  }
}
