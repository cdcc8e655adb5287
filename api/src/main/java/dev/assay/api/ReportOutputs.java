package dev.assay.api;

import dev.assay.api.report.Graded;
import dev.assay.api.report.Report;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All reports of one run, written side by side. */
final class ReportOutputs implements Closeable {
  private record Output(Report report, Writer writer, boolean owned) {}

  private final List<Output> outputs = new ArrayList<>();

  /**
   * Opens them.
   *
   * @throws CommandException if a file cannot be written
   */
  ReportOutputs(List<ReportRequest> requests, Terminal terminal) {
    for (ReportRequest request : requests) {
      Path file = request.file();
      Writer writer = file == null ? terminal.out() : open(file);
      outputs.add(new Output(request.format().open(writer), writer, file != null));
    }
  }

  private static Writer open(Path file) {
    try {
      return Files.newBufferedWriter(file);
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
