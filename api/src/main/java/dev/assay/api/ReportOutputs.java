package dev.assay.api;

import dev.assay.api.report.Graded;
import dev.assay.api.report.Report;
import dev.assay.api.report.ReportFormat;
import dev.assay.api.report.Subject;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All reports of one run, written side by side. */
final class ReportOutputs implements Closeable {
  private record Output(Report report, Writer writer, boolean owned) {}

  private final List<Output> outputs = new ArrayList<>();

  /**
   * Opens them.
   *
   * @param environment where GitHub Actions names the file of the job's summary
   * @throws CommandException if a file cannot be written
   */
  ReportOutputs(
      List<ReportRequest> requests,
      Subject subject,
      Terminal terminal,
      Map<String, String> environment) {
    for (ReportRequest request : requests) {
      Path file = request.file();
      Writer writer = file == null ? terminal.out() : open(file);
      outputs.add(new Output(request.format().open(subject, writer), writer, file != null));
      String summary = environment.get("GITHUB_STEP_SUMMARY");
      if (request.format() == ReportFormat.GITHUB && summary != null && !summary.isEmpty()) {
        Writer appended =
            open(Path.of(summary), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        outputs.add(new Output(ReportFormat.MARKDOWN.open(subject, appended), appended, true));
      }
    }
  }

  private static Writer open(Path file, OpenOption... options) {
    try {
      return Files.newBufferedWriter(file, options);
    } catch (IOException e) {
      throw new CommandException("cannot_write", file + " cannot be written", e);
    }
  }

  void add(Graded graded) throws IOException {
    for (Output output : outputs) {
      output.report().add(graded);
      output.writer().flush();
    }
  }

  @Override
  public void close() throws IOException {
    for (Output output : outputs) {
      output.report().close();
      output.writer().flush();
      if (output.owned()) {
        output.writer().close();
      }
    }
  }
}
