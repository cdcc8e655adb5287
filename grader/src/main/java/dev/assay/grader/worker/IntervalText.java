package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An INTERVAL as DuckDB prints it, such as {@code 83 years 3 months 999 days 00:16:39.999999}: the
 * driver gives no other form.
 */
final class IntervalText {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(-?\\d+) years? ?)?(?:(-?\\d+) months? ?)?(?:(-?\\d+) days? ?)?"
              + "(?:(-)?(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");
  private static final long SECOND = 1_000_000;

  private IntervalText() {}

  static Cell.Interval parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an interval: " + text);
    }
    long months = number(parts.group(1)) * 12 + number(parts.group(2));
    long seconds =
        Math.addExact(
            Math.multiplyExact(number(parts.group(5)), 3600),
            number(parts.group(6)) * 60 + number(parts.group(7)));
    String fraction = parts.group(8) == null ? "" : parts.group(8);
    long fractionMicros = number((fraction + "000000").substring(0, 6));
    // Subtracting keeps the one value whose magnitude is beyond a long.
    long negative = Math.subtractExact(Math.multiplyExact(seconds, -SECOND), fractionMicros);
    long micros = parts.group(4) == null ? Math.negateExact(negative) : negative;
    return new Cell.Interval(
        Math.toIntExact(months), Math.toIntExact(number(parts.group(3))), micros);
  }

  private static long number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
