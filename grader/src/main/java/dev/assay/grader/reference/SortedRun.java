package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.Expected.Block;
import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.compare.Expected.SortKey;
import dev.assay.grader.compare.Expected.Tie;
import dev.assay.grader.compare.TieCutter;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.ColumnContract;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.model.Contract.Ties;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Tolerance;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.KeySpec.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Runs a reference sorted, with its hidden keys and unrounded values and beyond its LIMIT. */
final class SortedRun {
  /** How many rows beyond the LIMIT are read at first, in search of the end of a tie. */
  private static final long MARGIN = 1_000;

  /** How many rows are read in that search at the most. */
  private static final long MOST = 1_000_000;

  private final Engine engine;
  private final Database database;
  private final Contract contract;
  private final Limits limits;
  private final SelectTree tree;
  private final List<KeySpec> keys;
  private final Rows original;
  private final int width;

  /**
   * @param original the result of the reference as it stands
   */
  SortedRun(
      Engine engine,
      Database database,
      Contract contract,
      Limits limits,
      SelectTree tree,
      List<KeySpec> keys,
      Rows original) {
    this.engine = engine;
    this.database = database;
    this.contract = contract;
    this.limits = limits;
    this.tree = tree;
    this.keys = keys;
    this.original = original;
    this.width = original.columns().size();
  }

  /**
   * What the result must be; empty if the reference cannot be run in this way.
   *
   * @param unrounded by output column, the value before it is rounded
   */
  Optional<Expected> expected(Map<Integer, JsonNode> unrounded) {
    Optional<Long> offset = tree.limit().map(SortedRun::offset).orElse(Optional.of(0L));
    if (offset.isEmpty()) {
      return Optional.empty();
    }
    int from = Math.toIntExact(offset.get());
    int to = from + original.rows().size();
    OptionalLong limit =
        tree.limit().isPresent() ? OptionalLong.of(to + MARGIN) : OptionalLong.empty();
    while (limit.orElse(0) <= MOST) {
      Optional<Sorted> sorted = sorted(List.copyOf(unrounded.values()), limit);
      if (sorted.isEmpty() || sorted.get().rows().size() < to) {
        return Optional.empty();
      }
      List<Row> rows = sorted.get().rows();
      boolean everything = limit.isEmpty() || rows.size() < limit.getAsLong();
      TieCutter cutter = cutter(sorted.get(), unrounded.size());
      if (everything || to == 0 || cutter.endOfBlock(rows, to - 1) < rows.size()) {
        return Optional.of(expected(sorted.get(), cutter, unrounded, from, to));
      }
      limit = OptionalLong.of(limit.getAsLong() * 10);
    }
    return Optional.empty();
  }

  /** A constant OFFSET; empty if it is another expression. */
  private static Optional<Long> offset(JsonNode limit) {
    JsonNode offset = limit.path("offset");
    if (offset.isNull() || offset.isMissingNode()) {
      return Optional.of(0L);
    }
    return offset.at("/literal/kind").asText().equals("INTEGER")
        ? Optional.of(offset.at("/literal/text").asLong())
        : Optional.empty();
  }

  /**
   * The sorted rows: the output, the unrounded values, the hidden keys.
   *
   * @param sortKeys the keys as a reader may see them
   */
  private record Sorted(List<Column> columns, List<Row> rows, List<SortKey> sortKeys) {}

  private Optional<Sorted> sorted(List<JsonNode> unrounded, OptionalLong limit) {
    boolean own = !(contract.rowOrder() instanceof RowOrder.Keys);
    JsonNode query = new Rewriting(tree, keys, own, unrounded, limit).node();
    List<JsonNode> hidden = hiddenKeys().map(Source.Hidden::expression).toList();
    Optional<List<String>> texts = new SqlText(engine, database).of(query, hidden);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    int most = Math.toIntExact(Math.max(limits.rows(), limit.orElse(0)));
    Limits enough = new Limits(limits.time(), most);
    if (!(engine.runTrusted(database, texts.get().getFirst(), enough)
            instanceof Execution.Completed(Rows rows))
        || rows.columns().size() != width + unrounded.size() + hidden.size()) {
      return Optional.empty();
    }
    int firstKey = width + unrounded.size();
    List<SortKey> sortKeys = new ArrayList<>();
    int next = 0;
    for (KeySpec key : keys) {
      switch (key.source()) {
        case Source.Output(int column) ->
            sortKeys.add(key.sortKey(original.columns().get(column).name(), column));
        case Source.Hidden(JsonNode _, String name) -> {
          String text = texts.get().get(1 + next).replaceFirst("^SELECT ", "");
          int shown = shown(rows, firstKey + next, name);
          sortKeys.add(key.sortKey(name.isEmpty() ? text : name, shown));
          next++;
        }
      }
    }
    return Optional.of(new Sorted(rows.columns(), rows.rows(), sortKeys));
  }

  private java.util.stream.Stream<Source.Hidden> hiddenKeys() {
    return keys.stream()
        .map(KeySpec::source)
        .filter(Source.Hidden.class::isInstance)
        .map(Source.Hidden.class::cast);
  }

  /** The output column of that name, if it is the hidden key in every row; or -1. */
  private int shown(Rows rows, int key, String name) {
    return IntStream.range(0, width)
        .filter(i -> original.columns().get(i).name().equalsIgnoreCase(name))
        .filter(i -> rows.rows().stream().allMatch(row -> row.get(i).equals(row.get(key))))
        .findFirst()
        .orElse(-1);
  }

  private TieCutter cutter(Sorted sorted, int unrounded) {
    List<TieCutter.Key> positions = new ArrayList<>();
    int next = width + unrounded;
    for (int i = 0; i < keys.size(); i++) {
      int shown = sorted.sortKeys().get(i).column();
      boolean hidden = keys.get(i).source() instanceof Source.Hidden;
      int position = hidden ? next++ : shown;
      positions.add(key(position, shown));
    }
    int kept = width + unrounded;
    return new TieCutter(
        positions, row -> row.size() == kept ? row : Row.of(row.cells().subList(0, kept)));
  }

  private TieCutter.Key key(int position, int shown) {
    Optional<ColumnContract> column =
        shown < 0 ? Optional.empty() : contract.column(original.columns().get(shown).name());
    Tolerance tolerance = column.map(ColumnContract::tolerance).orElse(contract.tolerance());
    Integer decimals = column.map(ColumnContract::decimals).orElse(null);
    if (decimals != null) {
      double unit = Math.pow(10, -decimals);
      Tolerance rounding =
          new Tolerance(tolerance.relative(), Math.max(tolerance.absolute(), unit));
      return new TieCutter.Key(position, true, rounding, true);
    }
    boolean own = column.map(ColumnContract::tolerance).isPresent();
    return new TieCutter.Key(position, shown >= 0, tolerance, own);
  }

  private Expected expected(
      Sorted sorted, TieCutter cutter, Map<Integer, JsonNode> unrounded, int from, int to) {
    int kept = width + unrounded.size();
    Map<Integer, Integer> values = new HashMap<>();
    for (int column : unrounded.keySet()) {
      values.put(column, width + values.size());
    }
    List<Row> rows =
        sorted.rows().subList(from, to).stream()
            .map(row -> Row.of(row.cells().subList(0, kept)))
            .toList();
    Rows result = new Rows(sorted.columns().subList(0, kept), rows);
    if (keys.isEmpty()) {
      return new Expected(result, width, values, new Order.Free());
    }
    List<Block> blocks = cutter.cut(sorted.rows(), from, to);
    if (contract.ties() == Ties.EXACT) {
      blocks = chosen(blocks);
    }
    boolean graded = !(contract.rowOrder() instanceof RowOrder.None);
    return new Expected(result, width, values, new Order.Blocks(graded, sorted.sortKeys(), blocks));
  }

  /** The ties that a LIMIT cuts, reduced to the rows that the reference itself chose. */
  private List<Block> chosen(List<Block> blocks) {
    List<Block> chosen = new ArrayList<>();
    int at = 0;
    for (Block block : blocks) {
      List<Tie> ties = new ArrayList<>();
      for (Tie tie : block.ties()) {
        List<Row> rows = original.rows().subList(at, at + tie.take());
        ties.add(tie.take() == tie.rows().size() ? tie : Tie.all(withHidden(tie, rows)));
        at += tie.take();
      }
      chosen.add(new Block(ties, block.noisy()));
    }
    return chosen;
  }

  private List<Row> withHidden(Tie tie, List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                tie.rows().stream()
                    .filter(whole -> whole.cells().subList(0, width).equals(row.cells()))
                    .findFirst()
                    .orElse(row))
        .toList();
  }
}
