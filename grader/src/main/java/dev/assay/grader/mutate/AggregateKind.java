package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** The wrong aggregate function. */
final class AggregateKind implements Operator {
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("sum", List.of("avg", "max", "count")),
          Map.entry("avg", List.of("sum", "median")),
          Map.entry("mean", List.of("sum", "median")),
          Map.entry("min", List.of("max")),
          Map.entry("max", List.of("min", "sum")),
          Map.entry("median", List.of("avg")),
          Map.entry("stddev_samp", List.of("stddev_pop", "var_samp")),
          Map.entry("stddev_pop", List.of("stddev_samp")),
          Map.entry("var_samp", List.of("var_pop", "stddev_samp")),
          Map.entry("var_pop", List.of("var_samp")),
          Map.entry("stddev", List.of("stddev_pop")),
          Map.entry("variance", List.of("var_pop")),
          Map.entry("covar_samp", List.of("covar_pop")),
          Map.entry("quantile_cont", List.of("quantile_disc")),
          Map.entry("quantile_disc", List.of("quantile_cont")),
          Map.entry("arg_max", List.of("arg_min")),
          Map.entry("arg_min", List.of("arg_max")),
          Map.entry("max_by", List.of("min_by")),
          Map.entry("min_by", List.of("max_by")),
          Map.entry("bool_and", List.of("bool_or")),
          Map.entry("bool_or", List.of("bool_and")));

  @Override
  public String name() {
    return "aggregate_kind";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    boolean aggregate = spot.isA("FUNCTION") || spot.isA("WINDOW_AGGREGATE");
    return !aggregate
        ? List.of()
        : OTHERS.getOrDefault(function, List.of()).stream()
            .map(other -> Change.of(Ast.renamed(spot.node(), other), function, other))
            .toList();
  }
}
