package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Cells as text for a reader: as DuckDB would print them, NULL as null. */
public final class CellText {
  private static final int LONGEST = 200;
  private static final double PLAIN_FROM = 1e-5;
  private static final double PLAIN_BELOW = 1e15;

  private CellText() {}

  /** The first cells of a row, the long ones cut. */
  public static List<@Nullable String> of(Row row, int width) {
    List<@Nullable String> texts = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      texts.add(of(row.get(i)));
    }
    return texts;
  }

  /** A cell; null for NULL. Text beyond 200 characters ends in an ellipsis. */
  public static @Nullable String of(Cell cell) {
    if (cell instanceof Cell.Null) {
      return null;
    }
    String text = text(cell);
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Null _ -> "NULL";
      case Cell.Bool(boolean value) -> Boolean.toString(value);
      case Cell.Int(long value) -> Long.toString(value);
      case Cell.Exact(BigDecimal value) -> value.toPlainString();
      case Cell.Real(double value) -> real(value);
      case Cell.Text(String value) -> value;
      case Cell.Date(long day) -> Cells.infinite(day) ? infinity(day) : date(day);
      case Cell.Timestamp(long second, int nanos, boolean zoned) ->
          Cells.infinite(second) ? infinity(second) : timestamp(second, nanos, zoned);
      case Cell.Time(long nanoOfDay) -> time(nanoOfDay);
      case Cell.Interval interval -> interval(interval);
      case Cell.Blob(String hex) -> "0x" + hex;
      case Cell.Items(List<Cell> items) -> {
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        items.forEach(item -> joiner.add(text(item)));
        yield joiner.toString();
      }
      case Cell.Struct struct -> {
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < struct.names().size(); i++) {
          joiner.add(struct.names().get(i) + ": " + text(struct.values().get(i)));
        }
        yield joiner.toString();
      }
      case Cell.Entries entries -> {
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < entries.keys().size(); i++) {
          joiner.add(text(entries.keys().get(i)) + "=" + text(entries.values().get(i)));
        }
        yield joiner.toString();
      }
      case Cell.Other(String _, String text) -> text;
    };
  }

  private static String real(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0.0";
    }
    if (!Double.isFinite(value) || size < PLAIN_FROM || size >= PLAIN_BELOW) {
      return Double.toString(value);
    }
    return Numbers.written(new Cell.Real(value)).toPlainString();
  }

  private static String infinity(long epoch) {
    return epoch > 0 ? "infinity" : "-infinity";
  }

  private static String date(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return date.format(DateTimeFormatter.ISO_LOCAL_DATE);
  }

  private static String timestamp(long second, int nanos, boolean zoned) {
    LocalDateTime moment = LocalDateTime.ofEpochSecond(second, nanos, ZoneOffset.UTC);
    return moment.toLocalDate().format(DateTimeFormatter.ISO_LOCAL_DATE)
        + " "
        + time(moment.toLocalTime().toNanoOfDay())
        + (zoned ? "+00" : "");
  }

  private static String time(long nanoOfDay) {
    // DuckDB knows 24:00:00, which LocalTime does not.
    if (nanoOfDay >= LocalTime.MAX.toNanoOfDay()) {
      return "24:00:00";
    }
    return LocalTime.ofNanoOfDay(nanoOfDay).format(DateTimeFormatter.ISO_LOCAL_TIME);
  }

  private static String interval(Cell.Interval interval) {
    StringJoiner parts = new StringJoiner(" ");
    if (interval.months() != 0) {
      parts.add(interval.months() + (interval.months() == 1 ? " month" : " months"));
    }
    if (interval.days() != 0) {
      parts.add(interval.days() + (interval.days() == 1 ? " day" : " days"));
    }
    if (interval.micros() != 0 || parts.length() == 0) {
      parts.add(clock(interval.micros()));
    }
    return parts.toString();
  }

  private static String clock(long micros) {
    long size = Math.abs(micros);
    long seconds = size / 1_000_000;
    String text =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    String fraction =
        size % 1_000_000 == 0 ? "" : String.format(Locale.ROOT, ".%06d", size % 1_000_000);
    return (micros < 0 ? "-" : "") + text + fraction;
  }
}
