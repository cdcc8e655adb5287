package dev.assay.grader.refute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.compare.Arrangement;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.StatedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The orders in which the rows of a query may come and those that the references demand, told from
 * what they state: a run over many databases gives rows in no order.
 */
final class ForeseenOrder {
  private final Question question;
  private final Arrangement own;
  private final List<Arrangement> demanded;

  private ForeseenOrder(Question question, Arrangement own, List<Arrangement> demanded) {
    this.question = question;
    this.own = own;
    this.demanded = demanded;
  }

  /**
   * Empty where they do not state enough.
   *
   * @param columns what the query returns
   * @param expected what each reference returns on some database
   */
  static Optional<ForeseenOrder> of(
      Question question,
      Statement query,
      List<Column> columns,
      List<Statement> references,
      List<Rows> expected) {
    StatedOrder stated = new StatedOrder(question.ddl());
    List<Arrangement> demanded = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      JsonNode tree = references.get(i).tree();
      Optional<Arrangement> order =
          tree == null
              ? Optional.empty()
              : stated.ofRows(tree, expected.get(i).columns(), question.contract().rowOrder());
      if (order.isEmpty()) {
        return Optional.empty();
      }
      demanded.add(order.get());
    }
    JsonNode tree = query.tree();
    return tree == null
        ? Optional.empty()
        : stated
            .ofRows(tree, columns, new RowOrder.Auto())
            .map(own -> new ForeseenOrder(question, own, demanded));
  }

  /** Whether a reference demands an order at all. */
  boolean isGraded() {
    return demanded.stream().anyMatch(order -> !order.keys().isEmpty());
  }

  /**
   * Whether rows of the query are right by a reference in every order in which they may come; false
   * too if that cannot be told.
   *
   * @param reference its number
   */
  boolean isRight(int reference, Rows expected, Rows rows) {
    Arrangement order = demanded.get(reference);
    return order.isClear(expected)
        && own.isRight(order.expected(expected), own.sorted(rows), question.contract());
  }
}
