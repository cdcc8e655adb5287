package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Block;
import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.compare.Expected.SortKey;
import dev.assay.grader.compare.Expected.Tie;
import dev.assay.grader.model.Contract;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A case of a file: a title, settings, the expected and the actual table and what must be found.
 *
 * <pre>
 * # title
 * columns: name, total decimals=2, note type=VARCHAR tolerance=0.005 optional
 * duplicates: ignore
 * extra_columns: ignore
 * tolerance: absolute/relative
 * order: total DESC, hidden        (a key that is no column is a hidden one; "free:" before them)
 * unrounded: total=before          (hidden columns come last and start with before)
 * expected
 * name VARCHAR | total DOUBLE
 * Ann          | 1
 * --                               (between blocks; ~~ between ties of a noisy block, .. of another)
 * Bob          | 2
 * take 0                           (how many rows of the tie above belong to the result)
 * actual
 * ...
 * => code key=value; key=value     (one line a finding; "same" if there is none)
 * </pre>
 */
record ComparisonCase(
    String title, Expected expected, Rows actual, Contract contract, List<String> outcome) {

  static List<ComparisonCase> parse(String file) {
    List<ComparisonCase> cases = new ArrayList<>();
    for (String text : file.split("(?m)^# ", -1)) {
      if (!text.isBlank()) {
        cases.add(parseOne(text.strip().lines().map(String::strip).toList()));
      }
    }
    return cases;
  }

  private static ComparisonCase parseOne(List<String> lines) {
    int expected = lines.indexOf("expected");
    int actual = lines.indexOf("actual");
    Map<String, String> settings = new HashMap<>();
    for (String line : lines.subList(1, expected)) {
      String[] pair = line.split(":", 2);
      settings.put(pair[0], pair[1].strip());
    }
    List<String> outcome =
        lines.stream()
            .filter(line -> line.startsWith("=>"))
            .map(line -> line.substring(2).strip())
            .toList();
    List<String> table =
        lines.subList(actual + 1, lines.size()).stream()
            .filter(line -> !line.startsWith("=>"))
            .toList();
    return new ComparisonCase(
        lines.getFirst(),
        expected(lines.subList(expected + 1, actual), settings),
        Table.rows(String.join("\n", table)),
        ContractText.parse(settings),
        outcome);
  }

  private static Expected expected(List<String> lines, Map<String, String> settings) {
    Rows complete =
        Table.rows(
            String.join(
                "\n",
                lines.stream().filter(line -> !line.matches("--|~~|\\.\\.|take \\d+")).toList()));
    List<String> names = complete.columns().stream().map(Column::name).toList();
    int width = (int) names.stream().filter(name -> !name.startsWith("before")).count();
    Map<Integer, Integer> unrounded = new HashMap<>();
    if (settings.containsKey("unrounded")) {
      for (String text : settings.get("unrounded").split(",", -1)) {
        List<String> pair = List.of(text.strip().split("="));
        unrounded.put(names.indexOf(pair.getFirst()), names.indexOf(pair.getLast()));
      }
    }
    String order = settings.get("order");
    if (order == null) {
      return new Expected(complete, width, unrounded, new Order.Free());
    }
    List<Block> blocks = blocks(lines.subList(1, lines.size()), complete.rows());
    List<Row> rows =
        blocks.stream()
            .flatMap(block -> block.ties().stream())
            .flatMap(tie -> tie.rows().stream().limit(tie.take()))
            .toList();
    List<SortKey> keys =
        Arrays.stream(order.replaceFirst("^free:", "").split(","))
            .map(text -> key(text.strip(), names))
            .toList();
    return new Expected(
        new Rows(complete.columns(), rows),
        width,
        unrounded,
        new Order.Blocks(!order.startsWith("free:"), keys, blocks));
  }

  private static SortKey key(String text, List<String> names) {
    String upper = text.toUpperCase(Locale.ROOT);
    return new SortKey(
        text,
        names.indexOf(text.split(" ", -1)[0]),
        upper.contains(" DESC"),
        upper.contains("NULLS FIRST"));
  }

  private static List<Block> blocks(List<String> lines, List<Row> rows) {
    List<Block> blocks = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    List<Row> tie = new ArrayList<>();
    boolean noisy = false;
    int take = -1;
    int next = 0;
    for (String line : lines) {
      if (line.startsWith("take ")) {
        take = Integer.parseInt(line.substring(5));
      } else if (line.matches("--|~~|\\.\\.")) {
        ties.add(new Tie(tie, take < 0 ? tie.size() : take));
        tie = new ArrayList<>();
        take = -1;
        noisy |= line.equals("~~");
        if (line.equals("--")) {
          blocks.add(new Block(ties, noisy));
          ties = new ArrayList<>();
          noisy = false;
        }
      } else {
        tie.add(rows.get(next++));
      }
    }
    ties.add(new Tie(tie, take < 0 ? tie.size() : take));
    blocks.add(new Block(ties, noisy));
    return blocks;
  }
}
