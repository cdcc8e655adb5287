package dev.assay.api.report;

import dev.assay.api.wire.FactJson;
import dev.assay.api.wire.VerdictJson;
import dev.assay.api.wire.VerdictJson.EvidenceJson;
import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.api.wire.VerdictJson.FixtureJson;
import dev.assay.grader.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that a verdict says to a person, as lines of plain text that steer nothing. */
final class Details {
  private final List<String> lines = new ArrayList<>();

  private Details() {}

  /** Score, evidence, databases, what is graded, and the findings. */
  static List<String> lines(Graded graded) {
    Details details = new Details();
    VerdictJson verdict = graded.verdict();
    details.line(0, "score %s, %s".formatted(score(verdict.score()), evidence(verdict.evidence())));
    details.fixtures(verdict.fixtures());
    details.graded(verdict.graded());
    for (FindingJson finding : verdict.findings()) {
      details.line(0, "");
      details.finding(finding, graded.sql());
    }
    return details.lines;
  }

  /** The same as one text. */
  static String text(Graded graded) {
    return String.join("\n", lines(graded)) + "\n";
  }

  private void fixtures(List<FixtureJson> fixtures) {
    int width = fixtures.stream().mapToInt(f -> f.name().length()).max().orElse(0);
    for (FixtureJson fixture : fixtures) {
      String name = Plain.line(fixture.name());
      line(
          0,
          name + " ".repeat(Math.max(0, width - name.length())) + "  " + fixture.verdict().code());
    }
  }

  private void graded(List<String> terms) {
    String label = "graded: ";
    for (String term : terms) {
      line(0, label + Plain.line(term));
      label = " ".repeat(label.length());
    }
  }

  private void finding(FindingJson finding, String sql) {
    for (String sentence : finding.message().lines().toList()) {
      line(0, Plain.line(sentence));
    }
    line(0, "[" + finding.code() + "]" + label(finding.severity()));
    if (finding.span() != null) {
      for (String text : Caret.lines(sql, finding.span())) {
        line(1, text);
      }
    }
    for (var fact : finding.facts().entrySet()) {
      if (fact.getValue() instanceof FactJson.Grid grid) {
        line(1, fact.getKey().replace('_', ' ') + ":");
        for (String text : Table.lines(grid)) {
          line(2, text);
        }
      }
    }
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private static String evidence(EvidenceJson evidence) {
    String databases =
        evidence.databases() == 1 ? "1 database" : evidence.databases() + " databases";
    String unfinished = evidence.complete() ? "" : " (not all that were planned)";
    return switch (evidence.kind()) {
      case PROVED -> "proved, and agreed on " + databases + unfinished;
      case AGREED -> "agreed on " + databases + unfinished;
      case REFUTED -> "refuted, compared on " + databases + unfinished;
      case NONE -> "not compared";
    };
  }

  private void line(int indent, String text) {
    lines.add(text.isEmpty() ? "" : "  ".repeat(indent) + text);
  }

  private static String label(Severity severity) {
    return switch (severity) {
      case ERROR -> "";
      case PENALTY -> " costs points";
      case ADVICE -> " advice";
    };
  }
}
