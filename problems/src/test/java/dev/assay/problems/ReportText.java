package dev.assay.problems;

import dev.assay.grader.Report;
import dev.assay.grader.compare.CellText;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Severity;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.refute.TinySql;
import dev.assay.grader.refute.Witness;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as a golden file shows it: all of it but the timings, a line for each thing. */
final class ReportText {
  private final StringBuilder out = new StringBuilder();

  private ReportText() {}

  static String of(Report report) {
    return new ReportText().render(report);
  }

  private String render(Report report) {
    line("verdict: " + report.verdict().code() + ", score " + report.score());
    line(
        "evidence: %s, databases %d, %s"
            .formatted(
                report.evidence().kind().code(),
                report.evidence().databases(),
                report.evidence().complete() ? "complete" : "incomplete"));
    report
        .fixtures()
        .forEach(each -> line("fixture " + each.name() + ": " + each.verdict().code()));
    report.findings().forEach(this::finding);
    if (report.witness() != null) {
      witness(report.witness());
    }
    return out.toString();
  }

  private void witness(Witness witness) {
    line("");
    line("witness, " + witness.tier().code());
    TinySql.render(witness.schema(), witness.database()).lines().forEach(each -> line("  " + each));
    rows("expected", witness.expected());
    switch (witness.actual()) {
      case Witness.Actual.Returned(Rows rows) -> rows("actual", rows);
      case Witness.Actual.Raised(String message) -> line("  actual: " + message);
    }
  }

  private void rows(String title, Rows rows) {
    line(
        "  "
            + title
            + ": "
            + rows.columns().stream().map(Column::name).collect(Collectors.joining(" | ")));
    rows.rows()
        .forEach(
            row ->
                line(
                    "    "
                        + CellText.of(row, row.size()).stream()
                            .map(ReportText::cell)
                            .collect(Collectors.joining(" | "))));
  }

  private void finding(Report.Explained explained) {
    Finding finding = explained.finding();
    String place =
        finding
            .span()
            .map(
                span ->
                    " at %d:%d to %d:%d"
                        .formatted(span.line(), span.column(), span.endLine(), span.endColumn()))
            .orElse("");
    line("");
    String severity =
        explained.severity() == Severity.ERROR ? "" : " (" + explained.severity().code() + ")";
    line(finding.code() + place + severity + (explained.hiddenFixture() ? " (hidden)" : ""));
    explained.message().lines().forEach(each -> line("  " + each));
    finding.facts().forEach(this::fact);
  }

  private void fact(Fact fact) {
    switch (fact.value()) {
      case Fact.Text(String text) -> line("  - " + fact.key() + ": " + text.replace("\n", "\\n"));
      case Fact.Count(long count) -> line("  - " + fact.key() + ": " + count);
      case Fact.Words(List<String> words) -> line("  - " + fact.key() + ": " + words);
      case Fact.Grid(List<String> columns, List<Fact.Line> lines) -> {
        line("  - " + fact.key() + ": " + String.join(" | ", columns));
        lines.forEach(each -> line("    " + row(each)));
      }
    }
  }

  private static String row(Fact.Line line) {
    String cells = line.cells().stream().map(ReportText::cell).collect(Collectors.joining(" | "));
    return line.mark()
        + ": "
        + cells
        + (line.changed().isEmpty() ? "" : " changed " + line.changed());
  }

  private static String cell(@Nullable String text) {
    return text == null ? "NULL" : "'" + text + "'";
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
