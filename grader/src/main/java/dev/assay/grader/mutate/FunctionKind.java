package dev.assay.grader.mutate;

import java.util.List;
import java.util.Map;

/** A function taken for a similar one. */
final class FunctionKind implements Operator {
  private static final List<String> ONE_ARGUMENT = List.of("floor", "ceil", "trunc");

  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("round", List.of("trunc")),
          Map.entry("floor", List.of("ceil", "round")),
          Map.entry("ceil", List.of("floor", "round")),
          Map.entry("ceiling", List.of("floor", "round")),
          Map.entry("greatest", List.of("least")),
          Map.entry("least", List.of("greatest")),
          Map.entry("ln", List.of("log10")),
          Map.entry("log", List.of("ln")),
          Map.entry("date_diff", List.of("date_sub")),
          Map.entry("datediff", List.of("date_sub")),
          Map.entry("date_sub", List.of("date_diff")),
          Map.entry("starts_with", List.of("contains")));

  @Override
  public String name() {
    return "function_kind";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    return !spot.isA("FUNCTION")
        ? List.of()
        : OTHERS.getOrDefault(function, List.of()).stream()
            .map(
                other ->
                    Change.of(
                        ONE_ARGUMENT.contains(other)
                            ? Ast.renamed(
                                Ast.withArguments(
                                    spot.node(), List.of(Ast.argument(spot.node(), 0))),
                                other)
                            : Ast.renamed(spot.node(), other),
                        function,
                        other))
            .toList();
  }
}
