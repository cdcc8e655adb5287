package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/** Constants, typed as DuckDB types them. */
final class Literals {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?");
  private static final BigDecimal INTEGER_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal BIGINT_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private final DuckRexBuilder rex;
  private final DuckTypes types;

  Literals(Environment environment) {
    this.rex = environment.rex();
    this.types = environment.types();
  }

  /** The value of a CONSTANT node. */
  RexNode of(JsonNode constant) {
    JsonNode literal = constant.path("literal");
    String text = literal.path("text").asText();
    return switch (literal.path("kind").asText()) {
      case "NULL_LITERAL" -> nullOf(rex.getTypeFactory().createSqlType(SqlTypeName.NULL));
      case "BOOLEAN" -> rex.makeLiteral(text.equalsIgnoreCase("true"));
      case "STRING" -> text(text);
      case "INTEGER" -> integer(new BigDecimal(text.replace("_", "")));
      case "NUMERIC" -> numeric(text.replace("_", ""));
      default -> throw new UnsupportedConstruct(literal.path("kind").asText() + " literal");
    };
  }

  RexNode nullOf(RelDataType type) {
    return rex.makeNullLiteral(type);
  }

  RexNode text(String text) {
    return rex.text(text, types.nullable(types.of(SqlTypeName.VARCHAR), false));
  }

  RexNode integer(BigDecimal value) {
    if (value.abs().compareTo(BIGINT_MAX) > 0) {
      throw new UnsupportedConstruct("HUGEINT literal");
    }
    return rex.makeExactLiteral(
        value,
        types.nullable(
            types.of(
                value.abs().compareTo(INTEGER_MAX) > 0 ? SqlTypeName.BIGINT : SqlTypeName.INTEGER),
            false));
  }

  private RexNode numeric(String text) {
    BigDecimal value = new BigDecimal(text);
    boolean exponent = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    if (exponent || value.precision() > 38 || value.scale() > 38) {
      return rex.makeApproxLiteral(value, types.nullable(types.of(SqlTypeName.DOUBLE), false));
    }
    int scale = Math.max(0, value.scale());
    int precision = Math.max(value.precision(), scale + 1);
    return rex.makeExactLiteral(value, types.nullable(types.decimal(precision, scale), false));
  }

  /** The text of a text literal. */
  static Optional<String> textOf(RexNode value) {
    return value instanceof RexLiteral literal && DuckTypes.isText(literal.getType())
        ? Optional.ofNullable(literal.getValueAs(String.class))
        : Optional.empty();
  }

  /** The typed constant that a text literal is cast to, where that needs no calculation. */
  Optional<RexNode> cast(RexLiteral text, RelDataType target) {
    String value = text.getValueAs(String.class);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return switch (target.getSqlTypeName()) {
        case VARCHAR -> Optional.of(text);
        case DATE ->
            DATE.matcher(value).matches()
                ? Optional.of(
                    rex.makeDateLiteral(new DateString(LocalDate.parse(value).toString())))
                : Optional.empty();
        case TIMESTAMP -> timestamp(value);
        default -> Optional.empty();
      };
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<RexNode> timestamp(String value) {
    if (DATE.matcher(value).matches()) {
      return Optional.of(timestamp(LocalDate.parse(value).atStartOfDay()));
    }
    if (!TIMESTAMP.matcher(value).matches()) {
      return Optional.empty();
    }
    LocalDateTime time = LocalDateTime.parse(value.replace(' ', 'T'));
    // Calcite's literals keep milliseconds and drop the rest.
    return time.truncatedTo(ChronoUnit.MILLIS).equals(time)
        ? Optional.of(timestamp(time))
        : Optional.empty();
  }

  private RexNode timestamp(LocalDateTime value) {
    TimestampString text =
        new TimestampString(
                value.getYear(),
                value.getMonthValue(),
                value.getDayOfMonth(),
                value.getHour(),
                value.getMinute(),
                value.getSecond())
            .withNanos(value.getNano());
    return rex.makeTimestampLiteral(text, 6);
  }
}
