package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes terms and queries as text that tells all of them and depends neither on the order in which
 * sources, conditions, keys and branches were written nor on names. Equal texts are therefore the
 * same query; that the same query always has one text is tried for, and given up for queries of
 * high symmetry.
 */
final class Printer {
  private final Ids ids;

  Printer(Ids ids) {
    this.ids = ids;
  }

  Ids ids() {
    return ids;
  }

  Identity identity() {
    Names names = Names.plain();
    return new Identity(ids, term -> term(term, names));
  }

  String term(Term term, Names names) {
    return switch (term) {
      case Col column -> names.of(column);
      case Const constant -> constant(constant);
      case Exists exists -> "exists " + bag(exists.bag(), names);
      case Fold fold -> fn(fold.fn()) + fold.fn().args() + bag(fold.bag(), names);
      case Call call -> call(call, names);
    };
  }

  private static String constant(Const constant) {
    Object value = constant.value();
    if (value instanceof BigDecimal number) {
      String kind =
          Constants.isInteger(constant.type())
              ? ""
              : constant.type().startsWith("DECIMAL") ? "m" : "f";
      return number.toPlainString() + kind;
    }
    if (value instanceof String text) {
      String kind = constant.type().equals("VARCHAR") ? "" : constant.type();
      return kind + "'" + text.replace("'", "''") + "'";
    }
    return String.valueOf(value);
  }

  private String call(Call call, Names names) {
    Stream<String> args = call.args().stream().map(arg -> term(arg, names));
    boolean free =
        call.op().is(Op.AND)
            || call.op().is(Op.OR)
            || (call.op().commutative() && call.args().size() == 2);
    return call.op().name()
        + (call.op().overflows() ? ":" + call.type() : "")
        + (free ? args.sorted() : args).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A function without the positions that it is about. */
  static String fn(Fn fn) {
    return fn.name() + (fn.distinct() ? " distinct" : "") + " ";
  }

  /** The branches in a fixed order, their outputs in that of the query. */
  String bag(Bag bag, Names names) {
    return bag.blocks().stream()
        .map(block -> new Labelling(this, block, names, null).text())
        .sorted()
        .collect(Collectors.joining(" ++ ", "{", "}"));
  }

  List<String> terms(List<Term> terms, Names names) {
    return terms.stream().map(term -> term(term, names)).toList();
  }
}
