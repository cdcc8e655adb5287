package dev.assay.grader.refute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of a type that are near to a literal, as texts. */
final class Values {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}:\\d{2}).*)?");
  private static final Pattern SCALE = Pattern.compile("DECIMAL\\((\\d+), ?(\\d+)\\)");

  private final String type;
  private final Kind kind;

  Values(String type) {
    this.type = type;
    this.kind = Kind.of(type);
  }

  /** What a column has when nothing speaks for anything else, the plainest first. */
  List<String> plain() {
    return switch (kind) {
      case INTEGER -> unsigned() ? List.of("1", "0", "2", "3") : List.of("1", "0", "2", "3", "-1");
      case DECIMAL -> scaled(List.of("1", "0", "2", "3", "-1", "0.5"));
      case REAL -> List.of("1", "0", "2", "0.5", "-1");
      case TEXT -> List.of("a", "b", "c", "A", "");
      case BOOLEAN -> List.of("true", "false");
      case DATE ->
          List.of(
              "2024-01-01", "2024-01-31", "2024-02-29", "2023-12-31", "2024-02-01", "2023-03-01");
      case TIMESTAMP ->
          List.of(
              "2024-01-01 00:00:00",
              "2024-01-31 23:59:59",
              "2024-02-29 12:00:00",
              "2023-12-31 23:59:59",
              "2024-02-01 00:00:00");
      case ENUM -> members();
      case OTHER -> other();
    };
  }

  private boolean unsigned() {
    return type.toUpperCase(Locale.ROOT).startsWith("U");
  }

  private List<String> other() {
    String upper = type.toUpperCase(Locale.ROOT);
    if (upper.endsWith("[]")) {
      String inner = new Values(type.substring(0, type.length() - 2)).plain().getFirst();
      return List.of("[" + inner + "]", "[]", "[" + inner + ", " + inner + "]");
    }
    if (upper.startsWith("TIME")) {
      return List.of("12:00:00", "00:00:00", "23:59:59");
    }
    return switch (upper) {
      case "INTERVAL" -> List.of("1 day", "1 month");
      case "UUID" ->
          List.of("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002");
      case "JSON" -> List.of("1", "null");
      default -> List.of();
    };
  }

  /** The values of an ENUM in their order. */
  List<String> members() {
    List<String> members = new ArrayList<>();
    Matcher quoted = Pattern.compile("'((?:[^']|'')*)'").matcher(type);
    while (quoted.find()) {
      members.add(quoted.group(1).replace("''", "'"));
    }
    return members;
  }

  /** A number in a query, and its neighbours. */
  List<String> near(String number) {
    BigDecimal value;
    try {
      value = new BigDecimal(number);
    } catch (NumberFormatException _) {
      return List.of();
    }
    if (value.precision() - value.scale() > 18) {
      return List.of();
    }
    return switch (kind) {
      case INTEGER -> {
        BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
        List<String> near = new ArrayList<>();
        near.add(floor.toPlainString());
        near.add(floor.add(BigDecimal.ONE).toPlainString());
        near.add(floor.subtract(BigDecimal.ONE).toPlainString());
        if (floor.abs().compareTo(BigDecimal.TEN) >= 0) { // Two of them make a sum that is met.
          near.add(floor.divideToIntegralValue(BigDecimal.TWO).toPlainString());
        }
        yield near;
      }
      case DECIMAL -> {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-scale());
        yield scaled(
            List.of(
                value.toPlainString(),
                value.add(step).toPlainString(),
                value.subtract(step).toPlainString(),
                value.add(BigDecimal.ONE).toPlainString(),
                value.subtract(BigDecimal.ONE).toPlainString(),
                value.divide(BigDecimal.TWO, RoundingMode.HALF_UP).toPlainString()));
      }
      case REAL ->
          List.of(
              value.toPlainString(),
              value.add(new BigDecimal("0.5")).toPlainString(),
              value.subtract(new BigDecimal("0.5")).toPlainString());
      case DATE ->
          value.scale() <= 0 && value.intValue() >= 1900 && value.intValue() <= 2100
              ? List.of(
                  value.intValue() + "-01-01",
                  value.intValue() + "-12-31",
                  (value.intValue() + 1) + "-01-01")
              : List.of();
      case TIMESTAMP ->
          value.scale() <= 0 && value.intValue() >= 1900 && value.intValue() <= 2100
              ? List.of(
                  value.intValue() + "-01-01 00:00:00",
                  value.intValue() + "-12-31 23:59:59",
                  (value.intValue() + 1) + "-01-01 00:00:00")
              : List.of();
      case TEXT, BOOLEAN, ENUM, OTHER -> List.of();
    };
  }

  /** A text in a query, and its neighbours. */
  List<String> nearText(String text) {
    return switch (kind) {
      case DATE -> date(text).map(Values::days).orElse(List.of());
      case TIMESTAMP -> stamp(text).map(Values::moments).orElse(List.of());
      case TEXT -> texts(text);
      case ENUM -> members().contains(text) ? List.of(text) : List.of();
      case INTEGER, DECIMAL, REAL -> near(text);
      case BOOLEAN, OTHER -> List.of();
    };
  }

  private static List<String> texts(String text) {
    if (text.length() > 60 || (text.isBlank() && !text.isEmpty()) || DATE.matcher(text).matches()) {
      return List.of();
    }
    if (text.contains("%") || text.contains("_")) {
      String least = text.replace("%", "").replace("_", "x");
      return List.of(least, "x" + least, least + "x", least.toUpperCase(Locale.ROOT));
    }
    String swapped =
        text.equals(text.toLowerCase(Locale.ROOT))
            ? text.toUpperCase(Locale.ROOT)
            : text.toLowerCase(Locale.ROOT);
    return swapped.equals(text) ? List.of(text) : List.of(text, swapped);
  }

  private static List<String> days(LocalDate day) {
    LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
    List<String> days = new ArrayList<>();
    for (LocalDate each :
        List.of(
            day, day.plusDays(1), day.minusDays(1), end, day.plusMonths(1), day.minusMonths(1))) {
      if (!days.contains(each.toString())) {
        days.add(each.toString());
      }
    }
    return days;
  }

  private static List<String> moments(LocalDateTime at) {
    return List.of(
        STAMP.format(at),
        STAMP.format(at.toLocalDate().atTime(23, 59, 59)),
        STAMP.format(at.plusDays(1)),
        STAMP.format(at.minusSeconds(1)),
        STAMP.format(at.toLocalDate().atTime(12, 0)));
  }

  private static Optional<LocalDate> date(String text) {
    Matcher matcher = DATE.matcher(text);
    try {
      return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> stamp(String text) {
    Matcher matcher = DATE.matcher(text);
    try {
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String time = matcher.group(2);
      return Optional.of(
          LocalDateTime.parse(matcher.group(1) + "T" + (time == null ? "00:00:00" : time)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private int scale() {
    Matcher matcher = SCALE.matcher(type);
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 3;
  }

  /** As the engine would print them, so that equal values are equal texts; too many digits go. */
  private List<String> scaled(List<String> numbers) {
    Matcher matcher = SCALE.matcher(type);
    int width = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 18;
    List<String> scaled = new ArrayList<>();
    for (String number : numbers) {
      BigDecimal value = new BigDecimal(number).setScale(scale(), RoundingMode.HALF_UP);
      if (value.precision() <= width && !scaled.contains(value.toPlainString())) {
        scaled.add(value.toPlainString());
      }
    }
    return scaled;
  }
}
