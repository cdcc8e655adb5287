package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.normalize.bridge.Environment.Named;
import dev.assay.grader.normalize.bridge.FromScope.Source;
import dev.assay.grader.normalize.bridge.FromScope.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalTableFunctionScan;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Translates FROM clauses. */
final class Froms {
  /** A FROM clause: the rows and the names of their parts. */
  record From(RelNode rel, FromScope scope) {}

  private final Environment environment;

  Froms(Environment environment) {
    this.environment = environment;
  }

  /**
   * @param outer what the clause may refer to: the query around it and, for the right side of a
   *     join, the left side
   */
  From translate(JsonNode node, @Nullable Scope outer) {
    environment.effort().step(1);
    if (node.path("sample").isObject()) {
      throw new UnsupportedConstruct("a sample");
    }
    if (node.path("at_clause").isObject()) {
      throw new UnsupportedConstruct("AT of a table");
    }
    return switch (node.path("type").asText()) {
      case "EMPTY" -> nothing(outer);
      case "BASE_TABLE" -> table(node, outer);
      case "SUBQUERY" -> subquery(node, outer);
      case "JOIN" -> new Joins(environment, this).translate(node, outer);
      case "EXPRESSION_LIST" ->
          source(node, new ValuesLists(environment).translate(node, outer), "", outer);
      case "TABLE_FUNCTION" -> function(node, outer);
      case "PIVOT" -> source(node, new Pivots(environment, this).translate(node, outer), "", outer);
      default -> throw new UnsupportedConstruct(node.path("type").asText().replace('_', ' '));
    };
  }

  private From nothing(@Nullable Scope outer) {
    RelNode one = LogicalValues.createOneRow(environment.cluster());
    return new From(one, scope(one, List.of(), List.of(), outer));
  }

  private From table(JsonNode node, @Nullable Scope outer) {
    String name = node.path("table_name").asText();
    boolean bare =
        node.path("schema_name").asText().isEmpty() && node.path("catalog_name").asText().isEmpty();
    Optional<Named> cte = bare ? environment.cte(name) : Optional.empty();
    Named named =
        cte.or(() -> environment.table(name))
            .orElseThrow(() -> new UnsupportedConstruct("table " + name));
    return source(node, named, name, outer);
  }

  private From subquery(JsonNode node, @Nullable Scope outer) {
    JsonNode query = node.path("subquery").path("node");
    return source(node, new Queries(environment, outer).translate(query), "", outer);
  }

  private From function(JsonNode node, @Nullable Scope outer) {
    JsonNode call = node.path("function");
    String name = call.path("function_name").asText().toLowerCase(Locale.ROOT);
    if (!node.path("with_ordinality").asText("WITHOUT_ORDINALITY").equals("WITHOUT_ORDINALITY")) {
      throw new UnsupportedConstruct("WITH ORDINALITY");
    }
    if (!List.of("range", "generate_series", "unnest", "repeat").contains(name)) {
      throw new UnsupportedConstruct("table function " + name);
    }
    List<RexNode> arguments = new ArrayList<>();
    Expressions expressions = new Expressions(environment, nothing(outer).scope());
    for (JsonNode argument : call.path("arguments")) {
      arguments.add(expressions.translate(argument.path("expression")));
    }
    RelDataType element =
        name.equals("unnest") || !DuckTypes.isInteger(arguments.getFirst().getType())
            ? environment
                .types()
                .opaque("element of " + DuckTypes.name(arguments.getFirst().getType()))
            : environment.types().of(SqlTypeName.BIGINT);
    RelDataType row = environment.cluster().getTypeFactory().builder().add(name, element).build();
    DuckFunction function = new DuckFunction("table_" + name, Set.of());
    RexNode rex = environment.rex().makeCall(row, function, arguments);
    RelNode rel =
        LogicalTableFunctionScan.create(environment.cluster(), List.of(), rex, null, row, Set.of());
    return source(node, new Named(rel, List.of(name)), name, outer);
  }

  /** One source under its alias, its columns renamed as {@code AS t(a, b)} says. */
  private From source(JsonNode node, Named named, String name, @Nullable Scope outer) {
    String alias = node.path("alias").asText().isEmpty() ? name : node.path("alias").asText();
    List<String> columns = new ArrayList<>(named.names());
    JsonNode renamed = node.path("column_name_alias");
    for (int i = 0; i < renamed.size() && i < columns.size(); i++) {
      columns.set(i, renamed.path(i).asText());
    }
    if (renamed.isEmpty() && node.path("type").asText().equals("TABLE_FUNCTION")) {
      // Tried: FROM range(3) t shows the column t as range, but t itself names it too.
      columns.set(0, name);
    }
    List<Visible> visible = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      RexNode value = RexInputRef.of(i, named.rel().getRowType());
      visible.add(new Visible(alias, columns.get(i), value));
    }
    Source source = new Source(alias, columns, 0);
    return new From(named.rel(), scope(named.rel(), List.of(source), visible, outer));
  }

  private FromScope scope(
      RelNode rel, List<Source> sources, List<Visible> visible, @Nullable Scope outer) {
    return new FromScope(rel.getRowType(), sources, visible, outer, environment.newCorrelation());
  }
}
