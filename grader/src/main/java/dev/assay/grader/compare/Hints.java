package dev.assay.grader.compare;

import dev.assay.grader.compare.ChangedRows.Change;
import dev.assay.grader.protocol.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What all changed cells of a column have in common, as stable words. */
final class Hints {
  private static final Set<String> WORDS_FOR_NULL =
      Set.of("null", "none", "nan", "n/a", "na", "nil", "unknown", "-");

  private static final long SECONDS_A_DAY = 86_400;

  /** The first that fits all cells is the hint. */
  private static final Map<String, BiPredicate<Cell, Cell>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("null_for_zero", (want, have) -> isZero(want) && isNull(have));
    KINDS.put("null_for_empty_text", (want, have) -> isText(want, "") && isNull(have));
    KINDS.put("null_for_value", (_, have) -> isNull(have));
    KINDS.put("zero_for_null", (want, have) -> isNull(want) && isZero(have));
    KINDS.put("empty_text_for_null", (want, have) -> isNull(want) && isText(have, ""));
    KINDS.put("word_for_null", (want, have) -> isNull(want) && isWordForNull(have));
    KINDS.put("value_for_null", (want, _) -> isNull(want));
    KINDS.put("letter_case", texts(String::equalsIgnoreCase));
    KINDS.put("white_space", texts((a, b) -> spaceless(a).equals(spaceless(b))));
    KINDS.put("sign", numbers((a, b) -> near(a.negate(), b)));
    KINDS.put(
        "integer_division", numbers((a, b) -> a.setScale(0, RoundingMode.DOWN).compareTo(b) == 0));
    KINDS.put("rounded", numbers(Hints::isRounding));
    KINDS.put("not_rounded", numbers((a, b) -> isRounding(b, a)));
    KINDS.put("hundredfold", numbers((a, b) -> near(a.movePointRight(2), b)));
    KINDS.put("hundredth", numbers((a, b) -> near(a.movePointLeft(2), b)));
    KINDS.put("one_too_many", numbers((a, b) -> near(a.add(BigDecimal.ONE), b)));
    KINDS.put("one_too_few", numbers((a, b) -> near(a.subtract(BigDecimal.ONE), b)));
    KINDS.put("one_day_late", (want, have) -> daysApart(want, have) == 1);
    KINDS.put("one_day_early", (want, have) -> daysApart(want, have) == -1);
    KINDS.put("time_of_day", Hints::sameDay);
    KINDS.put("order_of_items", Hints::sameItems);
  }

  private Hints() {}

  /** The hint on a column, if its changed cells have one in common. */
  static Optional<String> of(List<Change> changes, int column) {
    List<Change> here = changes.stream().filter(one -> one.changed().contains(column)).toList();
    return KINDS.entrySet().stream()
        .filter(
            kind ->
                here.stream()
                    .allMatch(
                        change ->
                            kind.getValue()
                                .test(change.expected().get(column), change.actual().get(column))))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static BiPredicate<Cell, Cell> texts(BiPredicate<String, String> test) {
    return (want, have) ->
        want instanceof Cell.Text(String a)
            && have instanceof Cell.Text(String b)
            && test.test(a, b);
  }

  private static BiPredicate<Cell, Cell> numbers(BiPredicate<BigDecimal, BigDecimal> test) {
    return (want, have) ->
        ColumnRule.finiteNumber(want)
            && ColumnRule.finiteNumber(have)
            && test.test(Numbers.written(want), Numbers.written(have));
  }

  private static boolean near(BigDecimal left, BigDecimal right) {
    double size = Math.max(left.abs().doubleValue(), right.abs().doubleValue());
    return left.subtract(right).abs().doubleValue() <= 1e-9 * Math.max(1, size);
  }

  /** Whether the second is the first, rounded to fewer decimals, at least to none. */
  private static boolean isRounding(BigDecimal value, BigDecimal rounded) {
    int scale = Math.max(0, rounded.stripTrailingZeros().scale());
    return scale < 9
        && scale < value.stripTrailingZeros().scale()
        && value.subtract(rounded).abs().compareTo(BigDecimal.valueOf(5, scale + 1)) <= 0;
  }

  private static boolean isNull(Cell cell) {
    return cell instanceof Cell.Null;
  }

  private static boolean isZero(Cell cell) {
    return Numbers.isNumber(cell) && Numbers.toDouble(cell) == 0;
  }

  private static boolean isText(Cell cell, String text) {
    return cell instanceof Cell.Text(String value) && value.equals(text);
  }

  private static boolean isWordForNull(Cell cell) {
    return cell instanceof Cell.Text(String value)
        && WORDS_FOR_NULL.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  private static String spaceless(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static long daysApart(Cell want, Cell have) {
    Optional<Long> from = seconds(want);
    Optional<Long> to = seconds(have);
    if (from.isEmpty() || to.isEmpty() || (to.get() - from.get()) % SECONDS_A_DAY != 0) {
      return 0;
    }
    return (to.get() - from.get()) / SECONDS_A_DAY;
  }

  private static boolean sameDay(Cell want, Cell have) {
    Optional<Long> from = seconds(want);
    Optional<Long> to = seconds(have);
    return from.isPresent()
        && to.isPresent()
        && Math.floorDiv(from.get(), SECONDS_A_DAY) == Math.floorDiv(to.get(), SECONDS_A_DAY);
  }

  private static Optional<Long> seconds(Cell cell) {
    return switch (cell) {
      case Cell.Date(long day) when !Cells.infinite(day) -> Optional.of(day * SECONDS_A_DAY);
      case Cell.Timestamp(long second, int _, boolean _) when !Cells.infinite(second) ->
          Optional.of(second);
      default -> Optional.empty();
    };
  }

  private static boolean sameItems(Cell want, Cell have) {
    return want instanceof Cell.Items(List<Cell> left)
        && have instanceof Cell.Items(List<Cell> right)
        && Cells.same(sorted(left), sorted(right));
  }

  private static Cell sorted(List<Cell> items) {
    return new Cell.Items(items.stream().sorted(CellOrder.CELLS).toList());
  }
}
