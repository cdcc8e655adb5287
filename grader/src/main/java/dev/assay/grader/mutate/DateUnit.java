package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Another unit of time. */
final class DateUnit implements Operator {
  private static final List<String> FUNCTIONS =
      List.of("date_trunc", "date_diff", "datediff", "date_sub", "date_part");

  private static final Map<String, String> UNITS =
      Map.of(
          "year", "quarter", "quarter", "month", "month", "year", "week", "month", "day", "week",
          "hour", "day", "minute", "hour", "isodow", "dow", "dow", "isodow");

  private static final Map<String, String> INTERVALS =
      Map.of(
          "to_years",
          "to_months",
          "to_months",
          "to_days",
          "to_weeks",
          "to_months",
          "to_days",
          "to_weeks",
          "to_hours",
          "to_days",
          "to_minutes",
          "to_hours");

  @Override
  public String name() {
    return "date_unit";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode unit = Ast.argument(spot.node(), 0);
    String function = Ast.function(spot.node());
    if (INTERVALS.containsKey(function)) {
      String other = INTERVALS.get(function);
      return List.of(Change.of(Ast.renamed(spot.node(), other), words(function), words(other)));
    }
    String right = Ast.literal(unit).toLowerCase(Locale.ROOT);
    String wrong = UNITS.get(right);
    if (!FUNCTIONS.contains(function) || wrong == null) {
      return List.of();
    }
    List<JsonNode> arguments = new ArrayList<>();
    arguments.add(Ast.constant("STRING", wrong));
    for (int i = 1; i < Ast.arity(spot.node()); i++) {
      arguments.add(Ast.argument(spot.node(), i));
    }
    return List.of(Change.of(Ast.withArguments(spot.node(), arguments), right, wrong));
  }

  private static String words(String function) {
    return "an interval of " + function.substring("to_".length());
  }
}
