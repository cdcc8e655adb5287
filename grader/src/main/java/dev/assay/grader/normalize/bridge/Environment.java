package dev.assay.grader.normalize.bridge;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgramBuilder;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/** What a query finds around it: the tools to build algebra with, the tables, the CTEs in sight. */
final class Environment {
  /** A relation with the names of its columns as DuckDB gives them, which may repeat. */
  record Named(RelNode rel, List<String> names) {
    Named {
      names = List.copyOf(names);
    }
  }

  /**
   * A CTE.
   *
   * @param steps what it is made of, once for each use
   */
  private record Cte(Named query, int steps) {}

  private final RelOptCluster cluster;
  private final DuckRexBuilder rex;
  private final DuckTypes types;
  private final Schema schema;
  private final Effort effort;
  private final Map<String, Cte> ctes;

  private Environment(
      RelOptCluster cluster,
      DuckRexBuilder rex,
      DuckTypes types,
      Schema schema,
      Effort effort,
      Map<String, Cte> ctes) {
    this.cluster = cluster;
    this.rex = rex;
    this.types = types;
    this.schema = schema;
    this.effort = effort;
    this.ctes = ctes;
  }

  static Environment of(Schema schema, Effort effort) {
    DuckRexBuilder rex = new DuckRexBuilder();
    RelOptCluster cluster =
        RelOptCluster.create(new HepPlanner(new HepProgramBuilder().build()), rex);
    return new Environment(
        cluster, rex, new DuckTypes(rex.getTypeFactory()), schema, effort, Map.of());
  }

  /**
   * @param steps how many the CTE is made of
   */
  Environment with(String name, Named cte, int steps) {
    Map<String, Cte> more = new HashMap<>(ctes);
    more.put(name.toLowerCase(Locale.ROOT), new Cte(cte, steps));
    return new Environment(cluster, rex, types, schema, effort, Map.copyOf(more));
  }

  Effort effort() {
    return effort;
  }

  RelOptCluster cluster() {
    return cluster;
  }

  DuckRexBuilder rex() {
    return rex;
  }

  DuckTypes types() {
    return types;
  }

  FunctionCatalog functions() {
    return new FunctionCatalog(types);
  }

  AggregateCatalog aggregates() {
    return new AggregateCatalog(types);
  }

  CorrelationId newCorrelation() {
    return cluster.createCorrel();
  }

  /** A CTE, to be used once more. */
  Optional<Named> cte(String name) {
    Optional<Cte> cte = Optional.ofNullable(ctes.get(name.toLowerCase(Locale.ROOT)));
    cte.ifPresent(it -> effort.step(it.steps()));
    return cte.map(Cte::query);
  }

  Optional<Named> table(String name) {
    return schema.table(name).map(this::scan);
  }

  private Named scan(Schema.Table table) {
    List<String> names = new ArrayList<>();
    RelDataTypeFactory.Builder row = cluster.getTypeFactory().builder();
    for (Schema.Column column : table.columns()) {
      RelDataType type = types.nullable(types.parse(column.type()), column.nullable());
      row.add(column.name(), type);
      names.add(column.name());
    }
    BaseTable base = new BaseTable(table, row.build());
    return new Named(LogicalTableScan.create(cluster, base, List.of()), names);
  }
}
