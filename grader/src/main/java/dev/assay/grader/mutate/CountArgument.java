package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows counted where values are to be, or values where rows are. */
final class CountArgument implements Operator {
  /** How many columns of a table are tried. */
  private static final int MOST = 2;

  @Override
  public String name() {
    return "count_argument";
  }

  @Override
  public List<Change> at(Spot spot) {

    String function = Ast.function(spot.node());
    boolean window = spot.isA("WINDOW_AGGREGATE");
    boolean star = function.equals("count_star") || (function.equals("count") && empty(spot));
    if (!star && !function.equals("count")) {
      return List.of();
    }
    if (!star) {
      ObjectNode all = Ast.withArguments(spot.node(), List.of()).put("distinct", false);
      String right = spot.get("distinct").asBoolean() ? "count(DISTINCT ...)" : "count(...)";
      return List.of(Change.of(window ? all : Ast.renamed(all, "count_star"), right, "count(*)"));
    }
    List<Change> changes = new ArrayList<>();
    for (Scope.Source source : spot.scope().sources()) {
      columns(source)
          .limit(MOST)
          .forEach(
              column -> {
                JsonNode argument = Scope.reference(source, column);
                ObjectNode count =
                    Ast.renamed(Ast.withArguments(spot.node(), List.of(argument)), "count");
                Fact name = Fact.of("column", column.name());
                if (column.nullable() || source.optional()) {
                  changes.add(Change.to(count, words("count(*)", "count(...)", name)));
                }
                ObjectNode distinct = count.deepCopy().put("distinct", true);
                changes.add(Change.to(distinct, words("count(*)", "count(DISTINCT ...)", name)));
              });
    }
    return changes;
  }

  private static boolean empty(Spot spot) {
    return Ast.arity(spot.node()) == 0;
  }

  private static Stream<Schema.Column> columns(Scope.Source source) {
    Schema.Table table = source.definition();
    return table == null
        ? Stream.of()
        : table.columns().stream()
            .filter(
                column -> !table.primaryKey().equals(List.of(column.name())) || source.optional())
            .sorted(java.util.Comparator.comparing(column -> !column.nullable()));
  }

  private static Fact[] words(String right, String wrong, Fact column) {
    return new Fact[] {Fact.of("right", right), Fact.of("wrong", wrong), column};
  }
}
