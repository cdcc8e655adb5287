package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells an order that a query asks for from one that came out by luck. A hash table of small
 * integers, a window or the order of insertion often return rows sorted; the next version of the
 * engine, or the next row, may not.
 *
 * <p>Two witnesses: the query asks for no order itself and its plan returns rows as a table, a hash
 * table or a join leaves them; or the same data in another physical order come out in a wrong one.
 * Where the order that the query states leaves no room for luck, no other order is tried.
 */
public final class OrderGuarantee {
  /** How many physical orders are tried. */
  public static final int COPIES = 3;

  private final Engine engine;
  private final References references;
  private final Function<Layout, Database> copies;
  private final StatedOrder stated;
  private final Contract contract;
  private final Limits limits;

  /**
   * For queries on one fixture.
   *
   * @param copies gives the fixture's database with its rows in another physical order
   */
  public OrderGuarantee(
      Engine engine,
      References references,
      Function<Layout, Database> copies,
      StatedOrder stated,
      Contract contract,
      Limits limits) {
    this.engine = engine;
    this.references = references;
    this.copies = copies;
    this.stated = stated;
    this.contract = contract;
    this.limits = limits;
  }

  /**
   * Why the order of a query's rows, or the rows themselves, are a matter of luck; empty if they
   * are not, if the order does not matter, or if that cannot be found out. The finding is {@code
   * order_not_guaranteed}, or {@code rows_not_guaranteed} where on a copy the rows differ too.
   *
   * @param query a learner's query
   * @param rows its rows on the fixture, which are as expected
   * @param reference the query that expects them
   */
  public Optional<Finding> fault(Parsed query, Rows rows, String reference) {
    Database fixture = copies.apply(Layout.AS_GIVEN);
    return references.expected(fixture, reference, contract, limits)
                instanceof Expectation.Ready(Expected expected)
            && expected.orderMatters()
        ? fault(fixture, query, rows, reference, expected)
        : Optional.empty();
  }

  private Optional<Finding> fault(
      Database fixture, Parsed query, Rows rows, String reference, Expected expected) {
    if (unsorted(fixture, query)) {
      return Optional.of(Finding.of("order_not_guaranteed", Fact.of("witness", "plan")));
    }
    boolean certain =
        stated
            .of(query.tree(), rows.columns())
            .filter(order -> order.isRight(expected, rows, contract))
            .isPresent();
    return certain ? Optional.empty() : onCopies(query.text(), reference, expected);
  }

  /** Whether the query asks for no order and its plan is known to make none. */
  private boolean unsorted(Database fixture, Parsed query) {
    return query.tree() instanceof ObjectNode node
        && SelectTree.of(node).orders().isEmpty()
        && engine.plan(fixture, query.text(), limits) instanceof Execution.Completed(Rows rows)
        && rows.rows().getFirst().get(0) instanceof Cell.Text(String plan)
        && PlanOrder.of(plan) == PlanOrder.UNSORTED;
  }

  private Optional<Finding> onCopies(String sql, String reference, Expected expected) {
    for (int permutation = 1; permutation <= COPIES; permutation++) {
      Database copy = copies.apply(new Layout(permutation));
      // A run that fails on a copy proves nothing: it may be the machine.
      if (engine.run(copy, sql, limits) instanceof Execution.Completed(Rows rows)) {
        List<Finding> found = differences(expected, rows);
        if (!found.isEmpty() && !isRightThere(copy, reference, rows)) {
          return Optional.of(onCopy(found.getFirst()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it is the reference that depends on the physical order, not the query alone. */
  private boolean isRightThere(Database copy, String reference, Rows rows) {
    return switch (references.expected(copy, reference, contract, limits)) {
      case Expectation.Ready(Expected expected) -> differences(expected, rows).isEmpty();
      case Expectation.Unusable _ -> true;
    };
  }

  private List<Finding> differences(Expected expected, Rows rows) {
    return switch (RowComparison.compare(expected, rows, contract)) {
      case Differences.Same _ -> List.of();
      case Differences.Different(List<Finding> findings) -> findings;
    };
  }

  private static Finding onCopy(Finding difference) {
    String code =
        difference.code().equals("wrong_order") ? "order_not_guaranteed" : "rows_not_guaranteed";
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("witness", "shuffled_rows"));
    facts.addAll(difference.facts());
    return new Finding(code, facts, null);
  }
}
