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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reports of one run, written side by side. */
final class ReportOutputs implements Closeable {
  private static final ReportRequest ANNOTATIONS = new ReportRequest(ReportFormat.GITHUB, null);

  private record Output(ReportRequest request, Report report, Writer writer) {
    /** The last to be written. */
    boolean annotations() {
      return request.equals(ANNOTATIONS);
    }
  }

  private final List<Output> outputs = new ArrayList<>();
  private final Terminal terminal;

  /** The word by which GitHub's runner obeys again, or null where it obeys all the time. */
  private @Nullable String resume;

  /**
   * Opens them. What learners wrote must not command GitHub's runner: where its annotations go to
   * standard output, the runner obeys nothing until they are written.
   *
   * @throws CommandException if a file cannot be written
   */
  ReportOutputs(List<ReportRequest> requests, Subject subject, Terminal terminal) {
    this.terminal = terminal;
    for (ReportRequest request : requests) {
      Path file = request.file();
      Writer writer = file == null ? terminal.out() : open(file);
      outputs.add(new Output(request, request.format().open(subject, writer), writer));
      if (request.format() == ReportFormat.GITHUB) {
        summary(subject);
        if (file == null) {
          resume = UUID.randomUUID().toString();
        }
      }
    }
    outputs.sort(Comparator.comparing(Output::annotations));
    if (resume != null) {
      terminal.out().println("::stop-commands::" + resume);
    }
  }

  private void summary(Subject subject) {
    String file = terminal.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (!file.isEmpty()) {
      Writer writer = open(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      ReportRequest request = new ReportRequest(ReportFormat.MARKDOWN, Path.of(file));
      outputs.add(new Output(request, request.format().open(subject, writer), writer));
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
      if (output.annotations()) {
        terminal.out().println("::" + resume + "::");
      }
      output.report().close();
      output.writer().flush();
      if (output.request().file() != null) {
        output.writer().close();
      }
    }
  }
}
