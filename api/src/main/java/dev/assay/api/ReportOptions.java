package dev.assay.api;

import dev.assay.api.report.ReportFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a user asks for reports; the same for every command that grades. */
final class ReportOptions {
  static final String FORMATS =
      "text, table, json, csv, junit, sarif, github, markdown, gradescope, prairielearn, exercism,"
          + " tap";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      converter = ReportRequest.FormatConverter.class,
      description = "The report on standard output: " + FORMATS + ".")
  private @Nullable ReportFormat format;

  @Option(
      names = "--report",
      paramLabel = "NAME[=FILE]",
      converter = ReportRequest.Converter.class,
      description =
          "A further report, to a file; may be repeated. github without a file goes beside the"
              + " report on standard output, and its summary to $GITHUB_STEP_SUMMARY.")
  private List<ReportRequest> reports = List.of();

  /**
   * All that were asked for. Standard output gets one report: the one of --format, or of a --report
   * without a file; commands to GitHub's runner may stand beside any.
   */
  List<ReportRequest> requests(ReportFormat usual) {
    List<ReportRequest> requests = new ArrayList<>(reports);
    boolean taken =
        reports.stream()
            .anyMatch(report -> report.file() == null && report.format() != ReportFormat.GITHUB);
    if (format != null || !taken) {
      requests.addFirst(new ReportRequest(format == null ? usual : format, null));
    }
    return requests;
  }
}
