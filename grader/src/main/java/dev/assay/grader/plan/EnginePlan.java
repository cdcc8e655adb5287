package dev.assay.grader.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An operator of DuckDB's own plan as it ran. Rows are counted, not time: the count is the same on
 * every machine.
 *
 * @param operator DuckDB's name: {@code HASH_JOIN}
 * @param detail the table, conditions, groups or keys, as far as DuckDB tells them; may be empty
 * @param rows how many rows it handed on
 * @param scanned how many rows of a table it read; 0 for what is no scan
 */
public record EnginePlan(
    String operator, String detail, long rows, long scanned, List<EnginePlan> inputs) {
  public EnginePlan {
    Objects.requireNonNull(operator);
    Objects.requireNonNull(detail);
    inputs = List.copyOf(inputs);
  }

  /**
   * The work of the whole plan: of a scan the rows it read, of every other operator those it handed
   * on. Projections are left out: DuckDB adds and drops them as it sees fit.
   */
  public long work() {
    long[] sum = {0};
    visit(
        each -> {
          if (!each.operator.equals("PROJECTION")) {
            sum[0] += Math.max(each.rows, each.scanned);
          }
        });
    return sum[0];
  }

  /** Visits this operator and all that feed it, each before its inputs. */
  void visit(Consumer<EnginePlan> visitor) {
    visitor.accept(this);
    inputs.forEach(input -> input.visit(visitor));
  }

  /** The table that it scans, in lower case; empty for what is no scan of a table. */
  Optional<String> table() {
    return operator.equals("TABLE_SCAN") && !detail.isEmpty()
        ? Optional.of(detail.split("; ", 2)[0].toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** What the operator did, in one line. */
  public String label() {
    String read = scanned > 0 ? scanned + " read, " : "";
    String head = operator + (detail.isEmpty() ? "" : " " + detail);
    return head + " (" + read + rows + (rows == 1 ? " row)" : " rows)");
  }
}
