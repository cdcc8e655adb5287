package dev.assay.grader.normalize.outline;

import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.outline.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.core.Sort;

/** Reads ORDER BY and LIMIT. */
final class Sorts {
  private final Outline outline;

  Sorts(Outline outline) {
    this.outline = outline;
  }

  Part part(Sort sort) {
    Part input = outline.part(sort.getInput());
    LogicalPlan plan = input.plan();
    List<String> keys = new ArrayList<>();
    for (RelFieldCollation key : sort.getCollation().getFieldCollations()) {
      keys.add(
          input.columns().get(key.getFieldIndex())
              + (key.getDirection().isDescending() ? " DESC" : ""));
    }
    if (!keys.isEmpty()) {
      plan = new LogicalPlan(Kind.SORT, "", keys, List.of(), List.of(plan));
    }
    List<String> cut = new ArrayList<>();
    ExpressionText text = new ExpressionText(List.of(), outline);
    if (sort.fetch != null) {
      cut.add(text.of(sort.fetch) + " rows");
    }
    if (sort.offset != null) {
      cut.add("after " + text.of(sort.offset));
    }
    if (!cut.isEmpty()) {
      plan = new LogicalPlan(Kind.LIMIT, "", cut, List.of(), List.of(plan));
    }
    return new Part(plan, input.columns());
  }
}
