package dev.assay.grader.compare;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Rows written as a table: a header of names and types, then a line for each row, cells between
 * bars. NULL is NULL, text may stand in quotes, lists in brackets, structs as {@code {a: 1}} and
 * maps as {@code {a=1}}.
 */
public final class Table {
  private Table() {}

  public static Rows rows(String table) {
    List<String> lines = table.strip().lines().filter(line -> !line.isBlank()).toList();
    List<Column> columns = split(lines.getFirst(), '|').stream().map(Table::column).toList();
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> texts = split(line, '|');
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(cell(texts.get(i), columns.get(i).type()));
      }
      rows.add(Row.of(cells));
    }
    return new Rows(columns, rows);
  }

  private static Column column(String header) {
    int space = header.lastIndexOf(' ');
    return space < 0
        ? new Column(header, "INTEGER")
        : new Column(header.substring(0, space).strip(), header.substring(space + 1));
  }

  static Cell cell(String text, String type) {
    if (text.equals("NULL")) {
      return Cell.Null.NULL;
    }
    if (type.endsWith("]")) {
      String item = type.substring(0, type.lastIndexOf('['));
      return new Cell.Items(inside(text).stream().map(part -> cell(part, item)).toList());
    }
    String plain = unquote(text);
    return switch (type.replaceFirst("\\(.*", "").toUpperCase(Locale.ROOT)) {
      case "INTEGER", "BIGINT" -> new Cell.Int(Long.parseLong(plain));
      case "HUGEINT", "DECIMAL" -> new Cell.Exact(new BigDecimal(plain));
      case "DOUBLE" -> new Cell.Real(Double.parseDouble(plain));
      case "FLOAT" -> new Cell.Real(Float.parseFloat(plain));
      case "VARCHAR", "ENUM", "JSON" -> new Cell.Text(plain);
      case "BOOLEAN" -> new Cell.Bool(Boolean.parseBoolean(plain));
      case "DATE" -> new Cell.Date(LocalDate.parse(plain).toEpochDay());
      case "TIMESTAMP" -> timestamp(plain, false);
      case "TIMESTAMPTZ" -> timestamp(plain, true);
      case "TIME" -> new Cell.Time(LocalTime.parse(plain).toNanoOfDay());
      case "INTERVAL" -> {
        List<Integer> parts = Arrays.stream(plain.split(" ")).map(Integer::valueOf).toList();
        yield new Cell.Interval(parts.get(0), parts.get(1), parts.get(2));
      }
      case "BLOB" -> new Cell.Blob(plain);
      case "UUID" -> new Cell.Other("UUID", plain);
      case "STRUCT" -> struct(text, type);
      case "MAP" -> map(text, type);
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static Cell timestamp(String text, boolean zoned) {
    Instant moment = LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    return new Cell.Timestamp(moment.getEpochSecond(), moment.getNano(), zoned);
  }

  /** {@code {a: 1, b: x}} of type {@code STRUCT(INTEGER,VARCHAR)}. */
  private static Cell struct(String text, String type) {
    List<String> types = split(type.substring(7, type.length() - 1), ',');
    List<String> names = new ArrayList<>();
    List<Cell> values = new ArrayList<>();
    for (String part : inside(text)) {
      List<String> pair = split(part, ':');
      values.add(cell(pair.getLast(), types.get(names.size())));
      names.add(pair.size() == 1 ? "" : pair.getFirst());
    }
    return new Cell.Struct(names, values);
  }

  private static Cell map(String text, String type) {
    List<String> types = split(type.substring(4, type.length() - 1), ',');
    List<Cell> keys = new ArrayList<>();
    List<Cell> values = new ArrayList<>();
    for (String part : inside(text)) {
      List<String> pair = split(part, '=');
      keys.add(cell(pair.getFirst(), types.getFirst()));
      values.add(cell(pair.getLast(), types.getLast()));
    }
    return new Cell.Entries(keys, values);
  }

  private static List<String> inside(String text) {
    String inner = text.substring(1, text.length() - 1);
    return inner.isBlank() ? List.of() : split(inner, ',');
  }

  private static String unquote(String text) {
    return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** Splits at separators outside brackets and quotes. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      if (!quoted) {
        depth += "[{(".indexOf(c) >= 0 ? 1 : "]})".indexOf(c) >= 0 ? -1 : 0;
      }
      if (c == separator && depth == 0 && !quoted) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
