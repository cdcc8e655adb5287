package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Serialization;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Contract.OrderKey;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Span;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.References.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One reference on one database: it is run as it stands and, where its order, its LIMIT or its
 * rounding leave more than one result right, once more in a form that shows how much. What that
 * second run yields must accept the first, or it is not used.
 */
final class ReferenceRun {
  private final Engine engine;
  private final Database database;
  private final Contract contract;
  private final Limits limits;

  ReferenceRun(Engine engine, Database database, Contract contract, Limits limits) {
    this.engine = engine;
    this.database = database;
    this.contract = contract;
    this.limits = limits;
  }

  Answer run(String sql) {
    return switch (engine.runTrusted(database, sql, limits)) {
      case Execution.Completed(Rows rows) -> read(sql, rows);
      case Execution.Failed(Execution.Phase _, String message, Span where) ->
          unusable(Finding.at(where, "reference_failed", Fact.of("message", message)));
      case Execution.Exceeded(Execution.Resource resource) ->
          unusable(Finding.of("reference_exceeds_limit", Fact.of("resource", resource.name())));
      case Execution.Broken(String reason) ->
          unusable(Finding.of("reference_broken", Fact.of("reason", reason)));
    };
  }

  private Answer read(String sql, Rows rows) {
    Optional<Finding> mismatch = ReferenceColumns.mismatch(contract, rows.columns());
    if (mismatch.isPresent()) {
      return unusable(mismatch.get());
    }
    return switch (engine.serialize(sql)) {
      case Serialization.Tree(String json) -> expectation(SelectTree.parse(json), rows);
      case Serialization.SyntaxError _, Serialization.NotAQuery _ ->
          unusable(Finding.of("reference_not_a_query"));
      case Serialization.TooHeavy(Execution.Resource resource) ->
          unusable(Finding.of("reference_exceeds_limit", Fact.of("resource", resource.name())));
      case Serialization.Broken(String reason) ->
          unusable(Finding.of("reference_broken", Fact.of("reason", reason)));
    };
  }

  private Answer expectation(SelectTree tree, Rows rows) {
    List<String> names = rows.columns().stream().map(Column::name).toList();
    List<KeySpec> keys =
        switch (contract.rowOrder()) {
          case RowOrder.Auto _ -> OrderKeys.of(tree, names);
          case RowOrder.None _ -> tree.limit().isPresent() ? OrderKeys.of(tree, names) : List.of();
          case RowOrder.Keys(List<OrderKey> declared) ->
              declared.stream().map(key -> declared(key, names)).toList();
        };
    if (keys.isEmpty() && tree.limit().isPresent()) {
      return unusable(Finding.of("limit_without_order"));
    }
    Map<Integer, JsonNode> unrounded = unrounded(tree, names);
    if (keys.isEmpty() && unrounded.isEmpty()) {
      return Answer.ready(Expected.inAnyOrder(rows), List.of());
    }
    SortedRun run = new SortedRun(engine, database, contract, limits, tree, keys, rows);
    if (!unrounded.isEmpty()) {
      Optional<SortedRun.Result> result = run.result(unrounded);
      if (result.isPresent() && accepts(result.get().expected(), rows)) {
        return Answer.ready(result.get().expected(), result.get().doubts());
      }
    }
    if (keys.isEmpty()) {
      return Answer.ready(Expected.inAnyOrder(rows), List.of());
    }
    return run.result(Map.of())
        .map(result -> checked(result, rows))
        .orElseGet(() -> unusable(Finding.of("row_order_unknown")));
  }

  private Answer checked(SortedRun.Result result, Rows rows) {
    return switch (RowComparison.compare(result.expected(), rows, contract)) {
      case Differences.Same _ -> Answer.ready(result.expected(), result.doubts());
      case Differences.Different(List<Finding> findings) ->
          unusable(
              findings.getFirst().code().equals("wrong_order")
                  ? new Finding("reference_not_in_order", findings.getFirst().facts(), null)
                  : Finding.of("row_order_unknown"));
    };
  }

  private boolean accepts(Expected expected, Rows rows) {
    return RowComparison.compare(expected, rows, contract) instanceof Differences.Same;
  }

  static KeySpec declared(OrderKey key, List<String> names) {
    int column =
        IntStream.range(0, names.size())
            .filter(i -> names.get(i).equalsIgnoreCase(key.column()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("checked before: " + key));
    return new KeySpec(new KeySpec.Source.Output(column), key.descending(), key.nullsFirst(), true);
  }

  /** By output column, what it is before it is rounded. */
  private Map<Integer, JsonNode> unrounded(SelectTree tree, List<String> names) {
    Map<Integer, JsonNode> found = new TreeMap<>();
    List<ColumnContract> columns = contract.columns();
    List<JsonNode> items = tree.selectList();
    if (columns == null || !tree.takesColumns() || !OrderKeys.positionsKnown(items, names.size())) {
      return found;
    }
    for (ColumnContract column : columns) {
      Integer decimals = column.decimals();
      for (int i = 0; decimals != null && i < names.size(); i++) {
        if (names.get(i).equalsIgnoreCase(column.name())) {
          int at = i;
          Unrounding.of(items.get(i), decimals).ifPresent(value -> found.put(at, value));
        }
      }
    }
    return found;
  }

  private static Answer unusable(Finding finding) {
    return Answer.unusable(finding);
  }
}
