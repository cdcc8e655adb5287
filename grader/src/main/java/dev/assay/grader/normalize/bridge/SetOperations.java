package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.normalize.bridge.Environment.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalIntersect;
import org.apache.calcite.rel.logical.LogicalMinus;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Translates UNION, INTERSECT and EXCEPT. */
final class SetOperations {
  private final Environment environment;
  private final @Nullable Scope outer;
  private final Builder builder;

  SetOperations(Environment environment, @Nullable Scope outer) {
    this.environment = environment;
    this.outer = outer;
    this.builder = new Builder(environment);
  }

  Named translate(JsonNode node) {
    List<Named> branches = new ArrayList<>();
    for (JsonNode child : node.path("children")) {
      branches.add(new Queries(environment, outer).translate(child));
    }
    String operation = node.path("setop_type").asText();
    if (operation.equals("UNION_BY_NAME")) {
      branches = byName(branches);
      operation = "UNION";
    }
    Named combined = combine(operation, node.path("setop_all").asBoolean(), unified(branches));
    return sorted(node, combined);
  }

  private static Named combine(String operation, boolean all, List<Named> branches) {
    List<RelNode> inputs = branches.stream().map(Named::rel).toList();
    RelNode rel =
        switch (operation) {
          case "UNION" -> LogicalUnion.create(inputs, all);
          case "INTERSECT" -> LogicalIntersect.create(inputs, all);
          case "EXCEPT" -> LogicalMinus.create(inputs, all);
          default -> throw new UnsupportedConstruct(operation);
        };
    return new Named(rel, branches.getFirst().names());
  }

  private Named sorted(JsonNode node, Named combined) {
    RelDataType row = combined.rel().getRowType();
    List<FromScope.Visible> visible = new ArrayList<>();
    List<RexNode> outputs = new ArrayList<>();
    for (int i = 0; i < combined.names().size(); i++) {
      outputs.add(RexInputRef.of(i, row));
      visible.add(new FromScope.Visible("", combined.names().get(i), outputs.getLast()));
    }
    FromScope scope = new FromScope(row, List.of(), visible, outer, environment.newCorrelation());
    Modifiers modifiers = new Modifiers(new Expressions(environment, scope), combined.names());
    Modifiers.Sorting sorting = modifiers.read(node.path("modifiers"), outputs);
    if (outputs.size() > combined.names().size()) {
      throw new UnsupportedConstruct("ORDER BY an expression after a set operation");
    }
    RelNode rel =
        sorting.apply(
            combined.rel(),
            new Projections.Trimming(outputs.size()),
            modifiers.isDistinct(node.path("modifiers")));
    return new Named(rel, combined.names());
  }

  /** Branches with the same columns in the same order, NULL where one has none of a name. */
  private List<Named> byName(List<Named> branches) {
    List<String> names = new ArrayList<>();
    for (Named branch : branches) {
      for (String name : branch.names()) {
        if (names.stream().noneMatch(name::equalsIgnoreCase)) {
          names.add(name);
        }
      }
    }
    List<Named> aligned = new ArrayList<>();
    for (Named branch : branches) {
      List<String> own = branch.names().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
      List<RexNode> columns = new ArrayList<>();
      for (String name : names) {
        int index = own.indexOf(name.toLowerCase(Locale.ROOT));
        columns.add(
            index >= 0
                ? RexInputRef.of(index, branch.rel().getRowType())
                : builder.literals().nullOf(nullType()));
      }
      aligned.add(project(branch.rel(), columns, names));
    }
    return aligned;
  }

  private RelDataType nullType() {
    return environment.cluster().getTypeFactory().createSqlType(SqlTypeName.NULL);
  }

  /** The branches with every column cast to the type that all of them share. */
  private List<Named> unified(List<Named> branches) {
    int width = branches.getFirst().names().size();
    List<RelDataType> types = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      types.add(
          branches.stream()
              .map(branch -> branch.rel().getRowType().getFieldList().get(column).getType())
              .reduce(environment.types()::common)
              .orElseThrow());
    }
    return branches.stream().map(branch -> cast(branch, types)).toList();
  }

  private Named cast(Named branch, List<RelDataType> types) {
    RelDataType row = branch.rel().getRowType();
    if (row.getFieldCount() != types.size()) {
      throw new UnsupportedConstruct("set operation of different widths");
    }
    List<RexNode> columns = new ArrayList<>();
    boolean same = true;
    for (int i = 0; i < types.size(); i++) {
      RexNode column = RexInputRef.of(i, row);
      columns.add(exact(builder.casts().cast(column, types.get(i), false), types.get(i)));
      same &= columns.getLast().equals(column);
    }
    return same ? branch : project(branch.rel(), columns, branch.names());
  }

  /** Calcite wants opaque types to be the same in all branches, nullability included. */
  private RexNode exact(RexNode value, RelDataType type) {
    boolean other = type.getSqlTypeName() == SqlTypeName.OTHER && !value.getType().equals(type);
    return other ? environment.rex().makeAbstractCast(type, value, false) : value;
  }

  private static Named project(RelNode input, List<RexNode> columns, List<String> names) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      labels.add(names.get(i).isEmpty() ? "x" + i : names.get(i));
    }
    return new Named(LogicalProject.create(input, List.of(), columns, labels, Set.of()), names);
  }
}
