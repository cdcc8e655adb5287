package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/**
 * Intervals in all spellings. DuckDB reads {@code INTERVAL 3 MONTH} as {@code
 * to_months(CAST(trunc(CAST(3 AS DOUBLE)) AS INTEGER))} and {@code INTERVAL '3 months'} as a cast
 * of text; both become {@code to_months(3)}.
 */
final class Intervals {
  private static final Pattern TEXT = Pattern.compile("\\s*([+-]?\\d{1,9})\\s+([A-Za-z]+)\\s*");

  private record Unit(String function, int factor) {}

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("year", new Unit("to_months", 12)),
          Map.entry("quarter", new Unit("to_months", 3)),
          Map.entry("month", new Unit("to_months", 1)),
          Map.entry("mon", new Unit("to_months", 1)),
          Map.entry("week", new Unit("to_days", 7)),
          Map.entry("day", new Unit("to_days", 1)),
          Map.entry("hour", new Unit("to_seconds", 3600)),
          Map.entry("minute", new Unit("to_seconds", 60)),
          Map.entry("min", new Unit("to_seconds", 60)),
          Map.entry("second", new Unit("to_seconds", 1)),
          Map.entry("sec", new Unit("to_seconds", 1)));

  private static final Map<String, Unit> FUNCTIONS =
      Map.of(
          "to_years", new Unit("to_months", 12),
          "to_quarters", new Unit("to_months", 3),
          "to_months", new Unit("to_months", 1),
          "to_weeks", new Unit("to_days", 7),
          "to_days", new Unit("to_days", 1),
          "to_hours", new Unit("to_seconds", 3600),
          "to_minutes", new Unit("to_seconds", 60),
          "to_seconds", new Unit("to_seconds", 1));

  private final Builder builder;

  Intervals(Builder builder) {
    this.builder = builder;
  }

  /** {@code CAST('7 days' AS INTERVAL)}. */
  Optional<RexNode> ofCast(JsonNode cast, RelDataType target) {
    JsonNode literal = cast.path("child").path("literal");
    if (!DuckTypes.name(target).equals("INTERVAL")
        || !literal.path("kind").asText().equals("STRING")) {
      return Optional.empty();
    }
    Matcher matcher = TEXT.matcher(literal.path("text").asText());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(2).toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    return Optional.ofNullable(UNITS.get(name))
        .map(unit -> of(unit, new BigDecimal(matcher.group(1))));
  }

  /** A call of {@code to_months} and its like. */
  Optional<RexNode> ofCall(String function, JsonNode call, Expressions expressions) {
    Unit unit = FUNCTIONS.get(function);
    if (unit == null || call.path("arguments").size() != 1) {
      return Optional.empty();
    }
    RexNode count = expressions.translate(count(call.path("arguments").path(0).path("expression")));
    if (DuckTypes.isText(count.getType()) && count instanceof RexLiteral literal) {
      String text = literal.getValueAs(String.class);
      return text != null && text.matches("[+-]?\\d{1,9}")
          ? Optional.of(of(unit, new BigDecimal(text)))
          : Optional.empty();
    }
    if (!DuckTypes.isInteger(count.getType())) {
      return Optional.empty();
    }
    if (count instanceof RexLiteral literal && !literal.isNull()) {
      BigDecimal number = literal.getValueAs(BigDecimal.class);
      return number == null ? Optional.empty() : Optional.of(of(unit, number));
    }
    return Optional.of(builder.call(function, List.of(count)));
  }

  /** What stands under the casts that DuckDB's parser puts around a count. */
  private static JsonNode count(JsonNode argument) {
    JsonNode truncated = argument.path("child");
    JsonNode widened = truncated.path("arguments").path(0).path("expression");
    boolean wrapped =
        argument.path("class").asText().equals("CAST")
            && argument.path("type_expr").path("type_name").asText().equals("INTEGER")
            && truncated.path("function_name").asText().equals("trunc")
            && widened.path("class").asText().equals("CAST")
            && widened.path("type_expr").path("type_name").asText().equals("DOUBLE");
    return wrapped ? widened.path("child") : argument;
  }

  private RexNode of(Unit unit, BigDecimal count) {
    return builder.call(
        unit.function(),
        List.of(builder.literals().integer(count.multiply(BigDecimal.valueOf(unit.factor())))));
  }
}
