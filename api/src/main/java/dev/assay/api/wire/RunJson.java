package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.grader.SampleRun;
import dev.assay.grader.compare.CellText;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.protocol.Rows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query returned on the sample.
 *
 * @param verdict what stopped it; null if it returned its rows
 * @param columns none if it was stopped
 * @param rows the first of them, a text for each column, null for NULL
 * @param totalRows how many there are
 * @param findings why it was stopped
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunJson(
    String problem,
    @Nullable Verdict verdict,
    List<ColumnJson> columns,
    List<List<@Nullable String>> rows,
    int totalRows,
    List<FindingJson> findings) {
  /** More help nobody to see what their query does. */
  private static final int SHOWN = 200;

  public RunJson {
    Objects.requireNonNull(problem);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** A column of the result; {@code type} is DuckDB's name of it. */
  public record ColumnJson(String name, String type) {
    public ColumnJson {
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  public static RunJson of(String problem, SampleRun run) {
    return switch (run) {
      case SampleRun.Returned(Rows rows) ->
          new RunJson(
              problem,
              null,
              rows.columns().stream().map(it -> new ColumnJson(it.name(), it.type())).toList(),
              rows.rows().stream().limit(SHOWN).map(it -> CellText.of(it, it.size())).toList(),
              rows.rows().size(),
              List.of());
      case SampleRun.Stopped stopped ->
          new RunJson(
              problem,
              stopped.verdict(),
              List.of(),
              List.of(),
              0,
              List.of(VerdictJson.finding(stopped.finding())));
    };
  }
}
