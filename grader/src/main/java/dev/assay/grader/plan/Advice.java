package dev.assay.grader.plan;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the plan of an answer could do without, alone and beside a reference. A finding never holds
 * more of the reference than how often it uses what the answer uses too.
 */
public final class Advice {
  /** More than this is not read. */
  private static final int MOST = 3;

  private final List<Finding> findings = new ArrayList<>();

  private Advice() {}

  /**
   * The most useful remarks, the most important first.
   *
   * @param nearest the reference whose plan is nearest
   * @param done what DuckDB did for the answer; empty where that is not known
   * @param needed what it did for the reference
   */
  public static List<Finding> of(
      Query answer, Query nearest, Optional<EnginePlan> done, Optional<EnginePlan> needed) {
    Advice advice = new Advice();
    Set<String> repeated = advice.beside(answer, nearest);
    if (done.isPresent() && needed.isPresent()) {
      advice.findings.addAll(new WorkAdvice(done.get(), needed.get()).findings(repeated));
    }
    advice.alone(answer);
    return List.copyOf(advice.findings.subList(0, Math.min(MOST, advice.findings.size())));
  }

  /** Compares both as they are written; the tables that the answer names more often. */
  private Set<String> beside(Query answer, Query reference) {
    Set<String> repeated = new HashSet<>();
    Map<String, Integer> needed = TableUses.of(reference.parsed().tree()).tables();
    TableUses.of(answer.parsed().tree())
        .tables()
        .forEach(
            (table, times) -> {
              Integer enough = needed.get(table);
              if (enough != null && times > enough) {
                repeated.add(table);
                findings.add(
                    Finding.of(
                        "advice_repeated_table",
                        Fact.of("table", table),
                        Fact.of("times", times),
                        Fact.of("reference_times", enough)));
              }
            });
    int joins = count(answer.plan(), Kind.JOIN);
    int enough = count(reference.plan(), Kind.JOIN);
    if (repeated.isEmpty() && joins > enough) {
      findings.add(
          Finding.of(
              "advice_more_joins", Fact.of("joins", joins), Fact.of("reference_joins", enough)));
    }
    if (has(answer.plan(), Kind.SUBQUERY, Trait.CORRELATED)
        && !has(reference.plan(), Kind.SUBQUERY, Trait.CORRELATED)) {
      findings.add(Finding.of("advice_correlated_subquery"));
    }
    return repeated;
  }

  private void alone(Query answer) {
    answer.plan().visit(this::operator);
    TableUses.of(answer.parsed().tree())
        .unusedCtes()
        .forEach(cte -> findings.add(Finding.of("advice_unused_cte", Fact.of("cte", cte))));
    var list = answer.parsed().tree().path("select_list");
    var from = answer.parsed().tree().path("from_table");
    // Over a CTE or a subquery that has named the columns, * is fine.
    boolean ofTables = from.path("type").asText().equals("JOIN");
    if (ofTables && list.path(0).path("class").asText().equals("STAR")) {
      findings.add(Finding.of("advice_select_star"));
    }
  }

  private void operator(LogicalPlan operator) {
    if (operator.is(Trait.ON_GROUP_KEYS)) {
      add("advice_having_for_where", operator);
    }
    if (operator.is(Trait.LINKS_CROSS_JOIN)) {
      add("advice_cross_join_filter", operator);
    }
    if (operator.is(Trait.NEEDLESS)) {
      add("advice_needless_distinct", operator);
    }
    if (operator.is(Trait.LOST_ORDER)) {
      add("advice_lost_order", operator);
    }
  }

  private void add(String code, LogicalPlan operator) {
    Finding finding = Finding.of(code, Fact.of("parts", operator.details()));
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  private static int count(LogicalPlan plan, Kind kind) {
    int[] count = {0};
    plan.visit(operator -> count[0] += operator.kind() == kind ? 1 : 0);
    return count[0];
  }

  private static boolean has(LogicalPlan plan, Kind kind, Trait trait) {
    boolean[] found = {false};
    plan.visit(operator -> found[0] |= operator.kind() == kind && operator.is(trait));
    return found[0];
  }
}
