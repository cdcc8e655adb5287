package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Another frame of a window. */
final class WindowFrame implements Operator {
  /** Functions that look at their frame. */
  private static final List<String> FRAMED =
      List.of(
          "sum",
          "avg",
          "count",
          "min",
          "max",
          "first_value",
          "last_value",
          "nth_value",
          "stddev_samp",
          "median",
          "list",
          "string_agg");

  @Override
  public String name() {
    return "window_frame";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.get("class").asText().equals("WINDOW") || spot.get("orders").isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    String start = spot.get("start").asText();
    String end = spot.get("end").asText();
    boolean running = start.equals("UNBOUNDED_PRECEDING") && end.startsWith("CURRENT_ROW");
    boolean ranges = (start + end).contains("_RANGE");
    boolean frames = FRAMED.contains(Ast.function(spot.node()));
    if (frames && running) {
      changes.add(
          Change.of(
              Ast.with(spot.node(), "end", ranges ? "CURRENT_ROW_ROWS" : "CURRENT_ROW_RANGE"),
              ranges ? "RANGE" : "ROWS",
              ranges ? "ROWS" : "RANGE"));
      changes.add(
          Change.of(
              Ast.with(spot.node(), "end", "UNBOUNDED_FOLLOWING"),
              "the rows up to the current one",
              "all rows of the partition"));
    } else if (frames) {
      ObjectNode whole = spot.copy().put("start", "UNBOUNDED_PRECEDING");
      whole.put("end", "CURRENT_ROW_RANGE").putNull("start_expr").putNull("end_expr");
      changes.add(Change.of(whole, "the stated frame", "all rows up to the current one"));
    }
    return changes;
  }
}
