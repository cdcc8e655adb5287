package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** A date one day early or late. */
final class DateOffByOne implements Operator {

  @Override
  public String name() {
    return "date_off_by_one";
  }

  @Override
  public List<Change> at(Spot spot) {

    JsonNode literal = spot.get("child");
    if (!spot.isA("OPERATOR_CAST") || !Ast.literalKind(literal).equals("STRING")) {
      return List.of();
    }
    try {
      LocalDate date = LocalDate.parse(Ast.literal(literal));
      return Stream.of(date.plusDays(1), date.minusDays(1))
          .map(
              other ->
                  Change.to(
                      Ast.with(spot.node(), "child", Ast.constant("STRING", other.toString()))))
          .toList();
    } catch (DateTimeParseException _) {
      return List.of();
    }
  }
}
