package dev.assay.api.wire;

import dev.assay.grader.model.Limits;
import dev.assay.problems.Problem;
import dev.assay.problems.SampleTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a learner sees it; what would give the answer away has no place here.
 *
 * @param statement in Markdown
 * @param schema DuckDB DDL
 * @param sample the visible data
 * @param hints how many hints can be asked for
 * @param graded what the contract demands, what derives from the reference included
 */
public record ProblemJson(
    String id,
    String name,
    String difficulty,
    int minutes,
    List<String> tags,
    String source,
    String license,
    String statement,
    String schema,
    List<TableJson> sample,
    ContractJson contract,
    List<String> graded,
    LimitsJson limits,
    int hints) {
  public ProblemJson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(difficulty);
    tags = List.copyOf(tags);
    Objects.requireNonNull(source);
    Objects.requireNonNull(license);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(schema);
    sample = List.copyOf(sample);
    Objects.requireNonNull(contract);
    graded = List.copyOf(graded);
    Objects.requireNonNull(limits);
  }

  /**
   * A table with its rows.
   *
   * @param rows a text for each column, null for NULL
   */
  public record TableJson(String name, List<String> columns, List<List<@Nullable String>> rows) {
    public TableJson {
      Objects.requireNonNull(name);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    private static TableJson of(SampleTable table) {
      return new TableJson(table.name(), table.columns(), table.rows());
    }
  }

  /**
   * What one run of an answer may use.
   *
   * @param timeMs CPU time in milliseconds
   */
  public record LimitsJson(long timeMs, int rows) {
    private static LimitsJson of(Limits limits) {
      return new LimitsJson(limits.time().toMillis(), limits.rows());
    }
  }

  public static ProblemJson of(Problem problem, List<String> graded) {
    return new ProblemJson(
        problem.id(),
        problem.name(),
        problem.difficulty().code(),
        problem.minutes(),
        problem.tags(),
        problem.source(),
        problem.license(),
        problem.statement(),
        problem.schema(),
        problem.sample().stream().map(TableJson::of).toList(),
        ContractJson.of(problem.contract()),
        graded,
        LimitsJson.of(problem.task().limits()),
        problem.guidance().hints().size());
  }
}
