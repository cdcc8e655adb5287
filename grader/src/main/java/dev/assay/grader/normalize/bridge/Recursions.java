package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.normalize.bridge.Environment.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalRepeatUnion;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Translates recursive CTEs: the columns have the names and types of the first part. */
final class Recursions {
  private final Environment environment;
  private final @Nullable Scope outer;

  Recursions(Environment environment, @Nullable Scope outer) {
    this.environment = environment;
    this.outer = outer;
  }

  /**
   * @param aliases the names of the columns, as far as the CTE gives them
   */
  Named translate(JsonNode node, JsonNode aliases) {
    if (!node.path("key_targets").isEmpty()) {
      throw new UnsupportedConstruct("recursive CTE with USING KEY");
    }
    Named start = new Queries(environment, outer).translate(node.path("left"));
    List<String> names = new ArrayList<>(start.names());
    for (int i = 0; i < aliases.size() && i < names.size(); i++) {
      names.set(i, aliases.path(i).asText());
    }
    RelDataType row = nullable(start.rel().getRowType());
    String name = node.path("cte_name").asText();
    RelOptTable table = new WorkingTable(name.toLowerCase(Locale.ROOT), row);
    RelNode scan = LogicalTableScan.create(environment.cluster(), table, List.of());
    Named step =
        new Queries(environment.with(name, new Named(scan, names), 1), outer)
            .translate(node.path("right"));
    if (step.names().size() != names.size()) {
      throw new UnsupportedConstruct("set operation of different widths");
    }
    RelNode rel =
        LogicalRepeatUnion.create(
            cast(start.rel(), row),
            cast(step.rel(), row),
            node.path("union_all").asBoolean(),
            null);
    return new Named(rel, names);
  }

  private RelDataType nullable(RelDataType row) {
    RelDataTypeFactory.Builder columns = environment.cluster().getTypeFactory().builder();
    for (int i = 0; i < row.getFieldCount(); i++) {
      columns.add("c" + i, environment.types().nullable(type(row, i), true));
    }
    return columns.build();
  }

  private static RelDataType type(RelDataType row, int column) {
    return row.getFieldList().get(column).getType();
  }

  private RelNode cast(RelNode rel, RelDataType row) {
    Builder builder = new Builder(environment);
    List<RexNode> columns = new ArrayList<>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      RexNode column = RexInputRef.of(i, rel.getRowType());
      RexNode cast = builder.casts().cast(column, type(row, i), false);
      boolean exact = cast.getType().equals(type(row, i));
      columns.add(exact ? cast : environment.rex().makeAbstractCast(type(row, i), cast, false));
    }
    return LogicalProject.create(rel, List.of(), columns, row.getFieldNames(), Set.of());
  }
}
