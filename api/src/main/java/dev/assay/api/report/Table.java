package dev.assay.api.report;

import dev.assay.api.wire.FactJson;
import dev.assay.api.wire.FactJson.GridRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A grid of result rows as aligned text: numbers to the right, NULL bare, cells to look at with a
 * star.
 */
final class Table {
  private static final int WIDEST = 40;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9.]+(e[-+]?[0-9]+)?[* ]?|NULL[* ]?");

  private Table() {}

  static List<String> lines(FactJson.Grid grid) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>();
    header.add("");
    grid.columns().forEach(column -> header.add(clip(Plain.line(column))));
    Set<Integer> starred =
        grid.rows().stream().flatMap(row -> row.changed().stream()).collect(Collectors.toSet());
    for (GridRow row : grid.rows()) {
      rows.add(texts(row, grid.columns().size(), starred));
    }
    List<String> lines = new ArrayList<>();
    int[] widths = widths(header, rows);
    boolean[] right = numeric(header.size(), rows);
    lines.add(join(header, widths, right));
    rows.forEach(row -> lines.add(join(row, widths, right)));
    return lines;
  }

  private static List<String> texts(GridRow row, int columns, Set<Integer> starred) {
    List<String> texts = new ArrayList<>();
    texts.add(Plain.line(row.mark()));
    for (int i = 0; i < columns; i++) {
      String cell = i < row.cells().size() ? cell(row.cells().get(i)) : "";
      String star = row.changed().contains(i) ? "*" : starred.contains(i) ? " " : "";
      texts.add(cell + star);
    }
    return texts;
  }

  /** Quoted where it would be taken for something else: NULL, nothing at all, spaces at an end. */
  private static String cell(@Nullable String cell) {
    if (cell == null) {
      return "NULL";
    }
    boolean unclear = cell.isEmpty() || !cell.strip().equals(cell) || cell.equals("NULL");
    String plain = clip(Plain.line(cell));
    return unclear ? "'" + plain + "'" : plain;
  }

  private static String clip(String text) {
    return width(text) <= WIDEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static int[] widths(List<String> header, List<List<String>> rows) {
    int[] widths = header.stream().mapToInt(Table::width).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return widths;
  }

  private static boolean[] numeric(int columns, List<List<String>> rows) {
    boolean[] numeric = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      numeric[i] = rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }
    return numeric;
  }

  private static String join(List<String> texts, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - width(texts.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(right[i] ? padding + texts.get(i) : texts.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
