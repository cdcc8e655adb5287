package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.normalize.bridge.Environment.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Translates {@code VALUES (...), (...)} into a union of single rows. */
final class ValuesLists {
  private final Environment environment;

  ValuesLists(Environment environment) {
    this.environment = environment;
  }

  Named translate(JsonNode node, @Nullable Scope outer) {
    RelNode one = LogicalValues.createOneRow(environment.cluster());
    Expressions expressions =
        new Expressions(
            environment,
            new FromScope(
                one.getRowType(), List.of(), List.of(), outer, environment.newCorrelation()));
    List<List<RexNode>> rows = new ArrayList<>();
    for (JsonNode row : node.path("values")) {
      rows.add(expressions.translateAll(row));
    }
    int width = rows.getFirst().size();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add("col" + i);
      int column = i;
      List<RexNode> unified =
          expressions.builder().unify(rows.stream().map(row -> row.get(column)).toList());
      for (int j = 0; j < rows.size(); j++) {
        rows.get(j).set(i, unified.get(j));
      }
    }
    List<RelNode> projects = new ArrayList<>();
    rows.forEach(row -> projects.add(LogicalProject.create(one, List.of(), row, names, Set.of())));
    RelNode rel = projects.size() == 1 ? projects.getFirst() : LogicalUnion.create(projects, true);
    return new Named(rel, names);
  }
}
