package dev.assay.api.plan;

import dev.assay.api.wire.PlanReportJson;
import dev.assay.api.wire.PlanReportJson.EngineJson;
import dev.assay.api.wire.PlanReportJson.LogicalJson;
import dev.assay.api.wire.PlanReportJson.PairJson;
import dev.assay.api.wire.PlanReportJson.SideJson;
import dev.assay.api.wire.VerdictJson.FindingJson;

/** A plan for people at a terminal: an operator a line, inputs below and indented. */
final class PlanText {
  private final StringBuilder out = new StringBuilder();

  private PlanText() {}

  static String of(PlanReportJson report) {
    PlanText text = new PlanText();
    text.side(report.answer(), "The answer");
    SideJson reference = report.reference();
    if (reference != null) {
      text.side(reference, "The reference");
    }
    Long own = report.answer().work();
    Long needed = report.referenceWork();
    if (own != null && needed != null) {
      text.line(0, "");
      text.line(0, "Work on the sample: " + own + " rows; the reference's: " + needed + " rows.");
    }
    text.difference(report);
    text.advice(report);
    return text.out.toString();
  }

  private void side(SideJson side, String title) {
    if (!out.isEmpty()) {
      line(0, "");
    }
    LogicalJson logical = side.logical();
    if (logical == null) {
      line(0, title + " has no logical plan: it has " + side.unsupported() + ".");
    } else {
      line(0, title + ", as it is written");
      logical(logical, 1);
    }
    EngineJson engine = side.engine();
    line(0, "");
    if (engine == null) {
      line(0, title + " was not run by operators on the sample.");
    } else {
      line(0, title + ", as DuckDB ran it on the sample");
      engine(engine, 1);
    }
  }

  private void logical(LogicalJson operator, int depth) {
    line(depth, operator.label());
    operator.inputs().forEach(input -> logical(input, depth + 1));
  }

  private void engine(EngineJson operator, int depth) {
    line(depth, operator.label());
    operator.inputs().forEach(input -> engine(input, depth + 1));
  }

  private void difference(PlanReportJson report) {
    if (report.difference().isEmpty()) {
      return;
    }
    line(0, "");
    line(0, "Beside the reference  (= the same, ~ of the same kind, + yours alone, - not yours)");
    for (PairJson pair : report.difference()) {
      String answer = pair.answer() == null ? "" : pair.answer();
      String reference = pair.reference();
      String other =
          reference == null || reference.equals(answer) || answer.isEmpty()
              ? ""
              : "  | " + reference;
      String sign =
          switch (pair.mark()) {
            case "same" -> "=";
            case "changed" -> "~";
            case "extra" -> "+";
            default -> "-";
          };
      line(1, sign + " " + (answer.isEmpty() && reference != null ? reference : answer) + other);
    }
  }

  private void advice(PlanReportJson report) {
    for (FindingJson finding : report.advice()) {
      line(0, "");
      line(0, finding.message());
      line(0, "[" + finding.code() + "] advice");
    }
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(Labels.plain(text)).append('\n');
  }
}
