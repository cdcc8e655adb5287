package dev.assay.api.report;

import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.api.wire.VerdictJson.SpanJson;
import dev.assay.grader.model.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Workflow commands of GitHub Actions: an error for each answer that was not accepted, a warning
 * for each penalty, a notice for each advice. A step shows {@value #MOST} of a kind; where there
 * are more, the last one says how many are left out.
 */
final class GithubForm implements WholeReport.Form {
  private static final int MOST = 10;

  private record Annotation(String file, @Nullable SpanJson span, String title, String message) {}

  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    List<Annotation> errors = new ArrayList<>();
    List<Annotation> warnings = new ArrayList<>();
    List<Annotation> notices = new ArrayList<>();
    for (Graded graded : all) {
      if (!graded.accepted()) {
        errors.add(error(graded));
      }
      for (FindingJson finding : graded.verdict().findings()) {
        Annotation annotation =
            new Annotation(graded.file(), finding.span(), graded.title(), finding.message());
        switch (finding.severity()) {
          case ERROR -> {
            if (graded.accepted()) {
              warnings.add(annotation);
            }
          }
          case PENALTY -> warnings.add(annotation);
          case ADVICE -> notices.add(annotation);
        }
      }
    }
    write("error", errors, out);
    write("warning", warnings, out);
    write("notice", notices, out);
  }

  /** All that speaks against one answer, at the first place of it. */
  private static Annotation error(Graded graded) {
    List<FindingJson> against =
        graded.verdict().findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    SpanJson place =
        against.stream().map(FindingJson::span).filter(Objects::nonNull).findFirst().orElse(null);
    String message = against.stream().map(FindingJson::message).collect(Collectors.joining("\n"));
    return new Annotation(
        graded.file(), place, graded.title(), message.isEmpty() ? graded.headline() : message);
  }

  private static void write(String kind, List<Annotation> all, Appendable out) throws IOException {
    int shown = all.size() <= MOST ? all.size() : MOST - 1;
    for (Annotation annotation : all.subList(0, shown)) {
      out.append("::" + kind + " file=" + property(annotation.file()));
      SpanJson span = annotation.span();
      if (span != null) {
        out.append(",line=" + span.line() + ",endLine=" + span.endLine());
        if (span.line() == span.endLine()) { // Columns are shown only within one line.
          out.append(",col=" + span.column() + ",endColumn=" + span.endColumn());
        }
      }
      out.append(",title=" + property(annotation.title()));
      out.append("::" + data(annotation.message()) + "\n");
    }
    if (shown < all.size()) {
      out.append(
          "::%s title=%d more::They are in the summary of the job and in the log.\n"
              .formatted(kind, all.size() - shown));
    }
  }

  /** As the runner unescapes it. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
