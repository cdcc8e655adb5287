package dev.assay.grader.require;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Requirement.Feature;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.LogicalPlan.Kind;
import dev.assay.grader.normalize.LogicalPlan.Trait;
import dev.assay.grader.normalize.Normalization.Normalized;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subqueries that refer to the row outside, told from those that only look like it. */
final class CorrelationTest {
  @TempDir static Path folder;
  static Engine engine;
  static Database database;
  static Schema schema;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
    database = engine.database(resource("schema.sql"), List.of(), Layout.AS_GIVEN);
    schema = database.schema();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static String resource(String name) {
    try (var stream = CorrelationTest.class.getResourceAsStream("/normalize/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parsed parsed(String sql) {
    return ((Admitted) new Gate(engine::serialize).admit(sql)).query();
  }

  private static FeatureCheck check(String sql) {
    assertThat(engine.run(database, sql, Limits.DEFAULT)).isInstanceOf(Execution.Completed.class);
    return new FeatureCheck(parsed(sql), schema);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT dname FROM dept d WHERE EXISTS (SELECT 1 FROM emp e WHERE e.deptno = d.deptno)",
        "SELECT dname FROM dept WHERE NOT EXISTS (FROM emp WHERE emp.deptno = dept.deptno)",
        "SELECT dname, (SELECT max(sal) FROM emp e WHERE e.deptno = d.deptno) FROM dept d",
        // Only the row outside has a column of that name.
        "SELECT dname FROM dept WHERE 3 < (SELECT max(sal) FROM emp WHERE ename = dname)",
        "SELECT dname FROM dept d WHERE budget IN (SELECT sal FROM emp WHERE deptno = d.deptno)",
        "SELECT dname FROM dept d WHERE budget > ALL (SELECT sal FROM emp WHERE city = ename)",
        // One query further out, and from a CTE or a branch inside.
        "SELECT dname FROM dept WHERE EXISTS (SELECT 1 FROM emp WHERE EXISTS ("
            + "SELECT 1 FROM sale WHERE sale.empno = emp.empno AND note = dname))",
        "SELECT dname FROM dept WHERE EXISTS (WITH e AS (SELECT sal FROM emp WHERE ename = dname)"
            + " FROM e)",
        "SELECT dname, (SELECT max(x) FROM (SELECT sal AS x FROM emp WHERE ename = dname)) FROM dept",
        "SELECT dname, (SELECT dname UNION ALL SELECT ename FROM emp LIMIT 1) FROM dept",
        "SELECT dname, (SELECT count(*) FROM emp GROUP BY ALL HAVING count(*) > budget) FROM dept",
        "SELECT dname FROM dept d ORDER BY (SELECT count(*) FROM emp e WHERE e.deptno = d.deptno)",
        // The list of each row, but within a subquery.
        "SELECT (SELECT sum(x) FROM unnest([budget, 1]) AS u(x)) FROM dept",
        "SELECT list_transform([(SELECT max(sal) FROM emp WHERE sal = budget)], lambda x: x) FROM dept",
        // LATERAL, said and unsaid.
        "SELECT * FROM dept d, LATERAL (SELECT max(sal) FROM emp e WHERE e.deptno = d.deptno)",
        "SELECT * FROM dept d JOIN (SELECT sal FROM emp WHERE ename = d.dname) ON true",
        // The algebra holds none of these.
        "SELECT dname FROM dept POSITIONAL JOIN sale WHERE EXISTS (FROM emp WHERE ename = dname)",
        "SELECT (SELECT max(qty) FROM sale s WHERE s.empno = e.empno)"
            + " FROM emp e ASOF JOIN dept d ON e.sal >= d.budget",
      })
  void aSubqueryThatRefersToTheRowOutside(String sql) {
    assertThat(check(sql).has(Feature.CORRELATED_SUBQUERY)).isTrue();
    assertThat(check(sql).lacks(Feature.CORRELATED_SUBQUERY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT dname FROM dept",
        "SELECT dname FROM dept WHERE deptno IN (SELECT deptno FROM emp)",
        "SELECT dname FROM dept d WHERE d.deptno NOT IN (SELECT e.deptno FROM emp e WHERE e.sal > 1)",
        "SELECT ename, sal - (SELECT avg(sal) FROM emp) FROM emp",
        // Columns of the same names, whose own table comes first.
        "SELECT ename FROM emp WHERE EXISTS (SELECT 1 FROM emp WHERE sal > 3 AND deptno = empno)",
        "SELECT ename FROM emp e WHERE sal = (SELECT max(sal) FROM emp WHERE emp.deptno = deptno)",
        "SELECT e.ename FROM emp e WHERE EXISTS (SELECT 1 FROM dept e WHERE e.deptno = 1)",
        // Names that a CTE, a subquery or an alias brings.
        "WITH d AS (SELECT deptno AS no FROM dept) SELECT ename AS n FROM emp"
            + " WHERE EXISTS (SELECT no FROM d WHERE no = 1)",
        "WITH emp (dname) AS (SELECT 'a') SELECT dname FROM dept WHERE 'a' IN (SELECT dname FROM emp)",
        "SELECT dname FROM dept WHERE 1 IN (SELECT dname FROM (SELECT sal AS dname FROM emp))",
        "SELECT dname FROM dept WHERE 1 IN (SELECT dname FROM (VALUES (1)) v (dname))",
        "SELECT dname FROM dept WHERE 1 IN (SELECT city FROM emp t (city))",
        "SELECT dname FROM dept WHERE 1 IN (SELECT range FROM range(3))",
        "SELECT dname FROM dept WHERE 1 IN (SELECT sal + 1 AS budget FROM emp ORDER BY budget)",
        "SELECT dname FROM dept WHERE 1 IN (SELECT deptno FROM (FROM emp JOIN sale USING (empno)))",
        "SELECT dname FROM dept WHERE 1 IN (SELECT city FROM ("
            + "SELECT * EXCLUDE (hired) RENAME (sal AS city) FROM emp))",
        "WITH RECURSIVE r (budget) AS (SELECT 1 UNION ALL SELECT budget + 1 FROM r WHERE budget < 3)"
            + " SELECT dname FROM dept WHERE 1 IN (SELECT budget FROM r)",
        // Parameters, fields of a struct, hidden columns.
        "SELECT dname FROM dept WHERE [2] IN (SELECT list_transform([1], lambda budget: budget + 1))",
        "SELECT dname FROM dept WHERE 1 IN (SELECT rowid FROM emp)",
        "SELECT dname FROM dept WHERE 1 IN (SELECT s.city FROM (SELECT {'city': 1} AS s FROM emp))",
        // LATERAL without need, and a table function over a list of each row.
        "SELECT * FROM dept d, LATERAL (SELECT max(sal) FROM emp)",
        "SELECT dname, x FROM dept d, unnest([d.budget, 1]) AS u(x)",
        "SELECT dname, unnest([budget, 1]) FROM dept",
        "SELECT dname FROM dept POSITIONAL JOIN sale WHERE dname IN (SELECT ename FROM emp)",
      })
  void aQueryWithoutOne(String sql) {
    assertThat(check(sql).has(Feature.CORRELATED_SUBQUERY)).isFalse();
    assertThat(check(sql).lacks(Feature.CORRELATED_SUBQUERY)).isTrue();
  }

  @Test
  void whatHangsOnUnknownColumnsIsUndecided() {
    FeatureCheck check =
        check(
            "SELECT dname FROM dept WHERE 1 IN (SELECT city FROM ("
                + "PIVOT sale ON note IN ('city') USING sum(qty) GROUP BY empno))");
    assertThat(check.has(Feature.CORRELATED_SUBQUERY)).isFalse();
    assertThat(check.lacks(Feature.CORRELATED_SUBQUERY)).isFalse();
  }

  @Test
  void isWhatTheAlgebraSaysWhereItHoldsTheQuery() {
    List<String> queries =
        Stream.of("equivalent.txt", "different.txt")
            .flatMap(name -> resource(name).lines())
            .flatMap(line -> Stream.of(line.split(" \\|\\|\\| ")))
            .toList();
    Normalizer normalizer = new Normalizer();
    AtomicBoolean some = new AtomicBoolean();
    assertThat(queries)
        .hasSizeGreaterThan(400)
        .allSatisfy(
            sql -> {
              Normalized query = (Normalized) normalizer.normalize(parsed(sql), schema);
              boolean correlated = isCorrelated(query.plan());
              some.compareAndSet(false, correlated);
              assertThat(Correlation.in(parsed(sql).tree(), schema)).as(sql).hasValue(correlated);
            });
    assertThat(some).isTrue();
  }

  private static boolean isCorrelated(LogicalPlan plan) {
    AtomicBoolean found = new AtomicBoolean();
    plan.visit(
        operator -> {
          boolean function =
              operator.kind() == Kind.JOIN
                  && operator.inputs().get(1).kind() == Kind.TABLE_FUNCTION;
          if (operator.is(Trait.CORRELATED) && !function) {
            found.set(true);
          }
        });
    return found.get();
  }
}
