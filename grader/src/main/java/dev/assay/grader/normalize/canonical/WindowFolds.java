package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Window;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Window functions as subqueries over the rows of the same partition, which is the form that joins
 * with grouped queries take too: an aggregate over a whole partition is that of these rows, and a
 * row is the first of its partition if none of these comes before it. Rows with NULL for a key of
 * the partition are one partition.
 */
final class WindowFolds {
  private final Ids ids;
  private final Block block;
  private final Source source;
  private final Window window;

  WindowFolds(Ids ids, Block block, Source source, Window window) {
    this.ids = ids;
    this.block = block;
    this.source = source;
    this.window = window;
  }

  Optional<List<Block>> apply() {
    Block changed = Walk.columns(firsts(), this::whole);
    return changed.equals(block) ? Optional.empty() : Optional.of(List.of(changed));
  }

  private Term whole(Col column) {
    if (column.source() != source.id() || column.index() < window.plain()) {
      return column;
    }
    Fn fn = window.fns().get(column.index() - window.plain());
    if (!fn.over().isWhole() || !fn.known() || fn.args().size() > 1) {
      return column;
    }
    List<Integer> args = fn.args().isEmpty() ? List.of() : List.of(0);
    Bag rows =
        partition(
            fn,
            own -> Term.TRUE,
            own -> fn.args().stream().map(arg -> own.outputs().get(arg)).toList());
    return new Fold(Fn.aggregate(fn.name(), fn.distinct(), args, -1, fn.type()), rows);
  }

  private interface Rows<T> {
    T of(Block own);
  }

  private Bag partition(Fn fn, Rows<Term> condition, Rows<List<Term>> outputs) {
    return window
        .input()
        .map(
            inner -> {
              Block own = Fresh.of(inner, ids);
              List<Term> same = new ArrayList<>();
              for (int key : fn.over().partition()) {
                same.add(Make.call(Op.SAME, own.outputs().get(key), column(own, key)));
              }
              same.add(condition.of(own));
              return own.and(Truth.isTrue(Make.and(same))).withOutputs(outputs.of(own));
            });
  }

  private Term column(Block own, int index) {
    Term type = own.outputs().get(index);
    boolean nullable =
        window.input().blocks().stream()
            .anyMatch(inner -> Make.isNullable(inner.outputs().get(index)));
    return new Col(source.id(), index, type.type(), nullable);
  }

  /** The block with {@code rank() = 1} as the question whether any row comes before. */
  private Block firsts() {
    List<Term> conditions = new ArrayList<>();
    for (Term condition : block.conditions()) {
      conditions.add(first(condition).orElse(condition));
    }
    return block.withConditions(conditions);
  }

  private Optional<Term> first(Term condition) {
    if (!(condition instanceof Call call) || !call.op().isComparison()) {
      return Optional.empty();
    }
    boolean equal = call.op().is(Op.EQUAL) && isOne(call.arg(1));
    boolean less = call.op().is(Op.LESS_OR_EQUAL) && isOne(call.arg(1));
    if (!(equal || less)
        || !(call.arg(0) instanceof Col column)
        || column.source() != source.id()
        || column.index() < window.plain()) {
      return Optional.empty();
    }
    Fn fn = window.fns().get(column.index() - window.plain());
    return isRank(fn)
        ? Optional.of(
            Truth.negate(Make.exists(partition(fn, own -> before(own, fn, 0), _ -> List.of()))))
        : Optional.empty();
  }

  private static boolean isOne(Term term) {
    return term instanceof Const(BigDecimal number, _) && number.compareTo(BigDecimal.ONE) == 0;
  }

  /** A row number is a rank where no two rows tie. */
  private boolean isRank(Fn fn) {
    boolean ranks =
        fn.name().equals("rank")
            || fn.name().equals("dense_rank")
            || (fn.name().equals("row_number") && !Ties.matter(fn, window));
    return ranks && !fn.over().orders().isEmpty() && fn.args().isEmpty();
  }

  /** Whether a row of the partition comes before this one, by the keys from the given one on. */
  private Term before(Block own, Fn fn, int key) {
    if (key == fn.over().orders().size()) {
      return Term.FALSE;
    }
    Fn.Order order = fn.over().orders().get(key);
    Term other = own.outputs().get(order.position());
    Term here = column(own, order.position());
    Term less =
        order.descending() ? Make.call(Op.LESS, here, other) : Make.call(Op.LESS, other, here);
    Term otherNull = Truth.isTrue(Make.isNull(other));
    Term hereNull = Truth.isTrue(Make.isNull(here));
    Term nulls =
        order.nullsFirst()
            ? Make.and(otherNull, Truth.negate(hereNull))
            : Make.and(Truth.negate(otherNull), hereNull);
    Term tie = Make.and(Truth.isTrue(Make.call(Op.SAME, other, here)), before(own, fn, key + 1));
    return Make.or(List.of(Truth.isTrue(less), nulls, tie));
  }
}
