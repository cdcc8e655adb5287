package dev.assay.api.plan;

import dev.assay.api.wire.Json;
import dev.assay.api.wire.PlanReportJson;
import java.util.Locale;

/** The forms in which the plan of an answer is shown. */
public enum PlanForm {
  TEXT,
  JSON,
  SVG;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole report, ending in a line break. */
  public String write(PlanReportJson report) {
    return switch (this) {
      case TEXT -> PlanText.of(report);
      case JSON -> Json.write(report) + "\n";
      case SVG -> PlanDrawing.of(report);
    };
  }
}
