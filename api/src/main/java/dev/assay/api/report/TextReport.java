package dev.assay.api.report;

import dev.assay.api.wire.FactJson;
import dev.assay.api.wire.VerdictJson;
import dev.assay.api.wire.VerdictJson.EvidenceJson;
import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.api.wire.VerdictJson.FixtureJson;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** For people: the verdict, how each fixture went, and what was found, with its rows and places. */
final class TextReport implements Report {
  private final Appendable out;
  private boolean first = true;

  TextReport(Appendable out) {
    this.out = out;
  }

  @Override
  public void add(Graded graded) throws IOException {
    if (!first) {
      line(0, "");
    }
    first = false;
    VerdictJson verdict = graded.verdict();
    line(
        0,
        "%s  %s  %s"
            .formatted(
                verdict.verdict().code(),
                Plain.line(verdict.problem()),
                Plain.line(graded.file())));
    line(1, "score %s, %s".formatted(score(verdict.score()), evidence(verdict.evidence())));
    fixtures(verdict.fixtures());
    graded(verdict.graded());
    for (FindingJson finding : verdict.findings()) {
      line(0, "");
      finding(finding, graded.sql());
    }
    if (verdict.witness() != null) {
      line(0, "");
      for (String text : WitnessPicture.lines(verdict.witness())) {
        line(1, text);
      }
    }
  }

  @Override
  public void close() {}

  private void fixtures(List<FixtureJson> fixtures) throws IOException {
    int width = fixtures.stream().mapToInt(f -> f.name().length()).max().orElse(0);
    for (FixtureJson fixture : fixtures) {
      String name = Plain.line(fixture.name());
      line(
          1,
          name + " ".repeat(Math.max(0, width - name.length())) + "  " + fixture.verdict().code());
    }
  }

  private void graded(List<String> terms) throws IOException {
    String label = "graded: ";
    for (String term : terms) {
      line(1, label + Plain.line(term));
      label = " ".repeat(label.length());
    }
  }

  private void finding(FindingJson finding, String sql) throws IOException {
    for (String sentence : finding.message().lines().toList()) {
      line(1, Plain.line(sentence));
    }
    line(1, "[" + finding.code() + "]");
    if (finding.span() != null) {
      for (String text : Caret.lines(sql, finding.span())) {
        line(2, text);
      }
    }
    for (var fact : finding.facts().entrySet()) {
      if (fact.getValue() instanceof FactJson.Grid grid) {
        line(2, fact.getKey().replace('_', ' ') + ":");
        for (String text : Table.lines(grid)) {
          line(3, text);
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

  private void line(int indent, String text) throws IOException {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }
}
