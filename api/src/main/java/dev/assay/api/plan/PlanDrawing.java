package dev.assay.api.plan;

import dev.assay.api.wire.PlanReportJson;
import dev.assay.api.wire.PlanReportJson.EngineJson;
import dev.assay.api.wire.PlanReportJson.LogicalJson;
import dev.assay.api.wire.PlanReportJson.PairJson;
import dev.assay.api.wire.PlanReportJson.SideJson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Draws plans as trees, side by side: rows flow upwards. */
final class PlanDrawing {
  private final List<Panel> panels = new ArrayList<>();

  private PlanDrawing() {}

  /** A tree with its title. */
  record Panel(String title, Box root) {}

  static String of(PlanReportJson report) {
    PlanDrawing drawing = new PlanDrawing();
    Iterator<String> marks =
        report.difference().stream()
            .filter(pair -> pair.answer() != null)
            .map(PairJson::mark)
            .iterator();
    drawing.side(report.answer(), "Answer", marks);
    SideJson reference = report.reference();
    if (reference != null) {
      Iterator<String> others =
          report.difference().stream()
              .filter(pair -> pair.reference() != null)
              .map(PairJson::mark)
              .iterator();
      drawing.side(reference, "Reference", others);
    }
    return Svg.of(drawing.panels);
  }

  /**
   * @param marks of the logical plan's operators, from its root down
   */
  private void side(SideJson side, String title, Iterator<String> marks) {
    LogicalJson logical = side.logical();
    if (logical != null) {
      panels.add(new Panel(title + ", as written", logical(logical, marks)));
    }
    EngineJson engine = side.engine();
    if (engine != null) {
      panels.add(new Panel(title + ", as DuckDB ran it on the sample", engine(engine)));
    }
  }

  private static Box logical(LogicalJson operator, Iterator<String> marks) {
    Box box = new Box(operator.label(), marks.hasNext() ? marks.next() : "same");
    operator.inputs().forEach(input -> box.inputs.add(logical(input, marks)));
    return box;
  }

  private static Box engine(EngineJson operator) {
    Box box = new Box(operator.label(), "engine");
    operator.inputs().forEach(input -> box.inputs.add(engine(input)));
    return box;
  }
}
