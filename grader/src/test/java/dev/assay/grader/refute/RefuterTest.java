package dev.assay.grader.refute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.reference.References;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mistakes are found on the smallest databases that the rules allow; what is right is not refuted.
 */
final class RefuterTest {
  private static final String DDL =
      """
      CREATE TABLE dept (deptno INTEGER PRIMARY KEY, dname VARCHAR NOT NULL);
      CREATE TABLE emp (
        empno INTEGER PRIMARY KEY, deptno INTEGER REFERENCES dept (deptno),
        sal DECIMAL(8, 2) NOT NULL CHECK (sal >= 0), hired DATE NOT NULL,
        CHECK (sal < 1000 OR hired < DATE '2024-01-01'));
      """;
  private static final String REFERENCE =
      """
      SELECT d.deptno, count(e.empno) AS n, sum(e.sal) AS total
      FROM dept d LEFT JOIN emp e ON e.deptno = d.deptno AND e.hired >= DATE '2024-01-01'
      GROUP BY d.deptno
      """;

  /** The count decides, not the clock of the machine that runs the tests. */
  private static final Budget BUDGET = new Budget(200, Duration.ofMinutes(5));

  @TempDir private static Path folder;
  private static Engine engine;
  private static References references;
  private static Refuter refuter;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
    references = new References(engine);
    refuter = new Refuter(engine, references);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Question question(String reference) {
    return question(reference, DataRules.DEFAULT);
  }

  private static Question question(String reference, DataRules rules) {
    return new Question(
        DDL, List.of(reference), Contract.DEFAULT, Limits.DEFAULT, rules, List.of());
  }

  private static SearchResult search(Question question, String sql) {
    return refuter.search(question, sql, Side.LEARNER, BUDGET);
  }

  private static Witness witness(Question question, String sql) {
    SearchResult result = search(question, sql);
    assertThat(result).isInstanceOf(SearchResult.Refuted.class);
    return ((SearchResult.Refuted) result).witness();
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT JOIN,JOIN,2",
    "count(e.empno),count(*),2",
    ">=,>,2",
    "GROUP BY d.deptno,GROUP BY ALL HAVING n > 0,2"
  })
  void aMistakeIsShownOnTheFewestRows(String right, String wrong, int rows) {
    Witness witness = witness(question(REFERENCE), REFERENCE.replace(right, wrong));

    assertThat(witness.database().size())
        .as(TinySql.render(witness.schema(), witness.database()))
        .isLessThanOrEqualTo(rows);
    assertThat(witness.expected().rows()).isNotEmpty();
    assertThat(witness.differences()).isNotEmpty();
  }

  /** On most databases neither has any rows, and more are made until some do. */
  @ParameterizedTest
  @CsvSource({"count(*) > 5,count(*) > 7", "count(DISTINCT sal) > 4,count(DISTINCT sal) > 6"})
  void largeGroupsAreMadeWhereOnlyTheyTell(String right, String wrong) {
    String reference = "SELECT deptno, sum(sal) AS total FROM emp GROUP BY deptno HAVING " + right;
    Witness witness = witness(question(reference), reference.replace(right, wrong));

    assertThat(witness.database().rows("emp")).hasSizeBetween(5, 9);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    String wrong = REFERENCE.replace(">=", ">");
    Witness first = witness(question(REFERENCE), wrong);
    Witness again =
        ((SearchResult.Refuted)
                new Refuter(engine, references)
                    .search(question(REFERENCE), wrong, Side.LEARNER, BUDGET))
            .witness();

    assertThat(again).isEqualTo(first);
  }

  /** What others were told is at hand for the next one, and changes nothing. */
  @Test
  void whoAsksLaterIsToldTheSame() {
    Question question = question(REFERENCE);
    List<String> queries =
        List.of(
            REFERENCE.replace(">=", ">"),
            REFERENCE.replace("LEFT JOIN", "JOIN"),
            REFERENCE.replace("count(e.empno)", "count(*)"),
            REFERENCE.replace("count(e.empno)", "count(DISTINCT e.sal)"),
            REFERENCE.replace("e.hired >=", "e.sal > 0 AND e.hired >="),
            REFERENCE.replace("sum(e.sal)", "coalesce(sum(e.sal), 0)"),
            REFERENCE.replace("sum(e.sal)", "(SELECT sal FROM emp f WHERE f.deptno = d.deptno)"),
            REFERENCE.replace("count(e.empno)", "any_value(e.empno)"),
            REFERENCE + " HAVING count(e.empno) <> 2",
            REFERENCE + " HAVING count(e.empno) <> 3",
            REFERENCE + " HAVING count(DISTINCT e.sal) < 2",
            REFERENCE + " HAVING max(e.hired) > min(e.hired)",
            REFERENCE + " ORDER BY n LIMIT 2",
            REFERENCE + " ORDER BY n");
    Refuter asked = new Refuter(engine, references);
    for (int round = 0; round < 3; round++) {
      for (String query : queries) {
        SearchResult again = asked.search(question, query, Side.LEARNER, BUDGET);
        SearchResult first =
            new Refuter(engine, references).search(question, query, Side.LEARNER, BUDGET);

        assertThat(again).as(query).isEqualTo(first);
      }
    }
  }

  @Test
  void otherWordsForTheSameAreNotRefuted() {
    String other =
        """
        SELECT deptno, (SELECT count(*) FROM emp e WHERE e.deptno = d.deptno AND hired > '2023-12-31') n,
          (SELECT sum(sal) FROM emp e WHERE e.deptno = d.deptno AND hired > '2023-12-31') total
        FROM dept d; -- the end
        """;

    assertThat(search(question(REFERENCE), other)).isEqualTo(new SearchResult.Agreed(200, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Each differs on what the schema forbids alone.
        "SELECT sal FROM emp | SELECT sal FROM emp WHERE sal >= 0",
        "SELECT sal FROM emp | SELECT sal FROM emp WHERE sal < 1000 OR hired < DATE '2024-01-01'",
        "SELECT count(*) AS n FROM emp | SELECT count(DISTINCT empno) AS n FROM emp",
        "SELECT count(dname) AS n FROM dept | SELECT count(*) AS n FROM dept",
        "SELECT empno FROM emp WHERE deptno IS NOT NULL | SELECT empno FROM emp JOIN dept USING (deptno)",
        // On ties and other choices that the reference leaves open.
        "SELECT empno FROM emp ORDER BY sal LIMIT 1 | SELECT empno FROM emp ORDER BY sal, empno LIMIT 1",
        "SELECT first(empno) AS e FROM emp | SELECT last(empno) AS e FROM emp",
        "SELECT row_number() OVER (ORDER BY sal) AS r, empno FROM emp"
            + " | SELECT row_number() OVER (ORDER BY sal, empno DESC) AS r, empno FROM emp",
      })
  void whatNoLegalDatabaseSeparatesIsNotRefuted(String reference, String query) {
    assertThat(search(question(reference), query)).isInstanceOf(SearchResult.Agreed.class);
  }

  @Test
  void anAssumptionIsKept() {
    String reference = "SELECT dname, count(*) AS n FROM dept GROUP BY dname";
    String query = "SELECT dname, 1 AS n FROM dept";
    DataRules unique =
        new DataRules(
            Map.of("DEPT", List.of("(SELECT count(*) FROM dept d WHERE d.dname = dept.dname) = 1")),
            null,
            DataRules.DEFAULT.deciding());

    assertThat(search(question(reference), query)).isInstanceOf(SearchResult.Refuted.class);
    assertThat(search(question(reference, unique), query)).isInstanceOf(SearchResult.Agreed.class);
  }

  /**
   * With NULLs in any database of a batch, it takes such a comparison for NULL instead of false.
   */
  @Test
  void anAssumptionOnSeveralColumnsIsKept() {
    String reference = "SELECT deptno FROM dept";
    String query =
        """
        SELECT deptno FROM dept
        WHERE deptno IN (SELECT deptno FROM emp)
          OR 'none' IN (SELECT coalesce(deptno::VARCHAR, 'none') FROM emp)
        """;
    List<String> nullable = List.of("emp.deptno");
    DataRules open = new DataRules(Map.of(), nullable, DataRules.DEFAULT.deciding());
    DataRules staffed =
        new DataRules(
            Map.of("dept", List.of("(deptno, 1) IN (SELECT deptno, 1 FROM emp)")),
            nullable,
            DataRules.DEFAULT.deciding());

    assertThat(search(question(reference, open), query)).isInstanceOf(SearchResult.Refuted.class);
    assertThat(search(question(reference, staffed), query)).isInstanceOf(SearchResult.Agreed.class);
  }

  @Test
  void nullsStandOnlyWhereTheyAreMeant() {
    String reference = "SELECT empno FROM emp WHERE deptno NOT IN (1)";
    String query = "SELECT empno FROM emp WHERE deptno IS DISTINCT FROM 1";
    DataRules none = new DataRules(Map.of(), List.of(), DataRules.DEFAULT.deciding());
    DataRules meant = new DataRules(Map.of(), List.of("emp.deptno"), DataRules.DEFAULT.deciding());

    assertThat(search(question(reference, none), query)).isInstanceOf(SearchResult.Agreed.class);
    assertThat(witness(question(reference, meant), query).tier()).isEqualTo(Tier.NULLS);
  }

  @Test
  void anEmptyTableDecidesOnlyWhereThePackageSaysSo() {
    String reference = "SELECT coalesce(sum(sal), 0) AS total FROM emp";
    String query = "SELECT sum(sal) AS total FROM emp";

    assertThat(search(question(reference), query)).isInstanceOf(SearchResult.Agreed.class);
    Witness witness =
        witness(question(reference, DataRules.DEFAULT.deciding(Set.of(Tier.values()))), query);
    assertThat(witness.database()).isEqualTo(TinyDatabase.EMPTY);
    assertThat(witness.tier()).isEqualTo(Tier.EMPTY);
  }

  @Test
  void anErrorOfTheQueryAloneIsAWitness() {
    Witness witness =
        witness(
            question("SELECT max(deptno) AS d FROM dept"), "SELECT (SELECT deptno FROM dept) AS d");

    assertThat(witness.actual()).isInstanceOf(Witness.Actual.Raised.class);
    assertThat(witness.database().size()).isEqualTo(2);
  }

  @Test
  void aWrongOrderIsFoundWhereTheBagIsRight() {
    String reference = "SELECT empno, sal FROM emp ORDER BY sal DESC, empno";
    Witness witness =
        witness(question(reference), "SELECT empno, sal FROM emp ORDER BY sal, empno");

    assertThat(witness.differences().getFirst().code()).isEqualTo("wrong_order");
    assertThat(witness.database().rows("emp")).hasSize(2);
  }

  @Test
  void whatABatchCannotRunIsRunOneByOne() {
    String reference = "SELECT empno FROM emp";

    assertThat(search(question(reference), "SELECT empno FROM main.emp"))
        .isInstanceOf(SearchResult.Agreed.class);
    assertThat(
            witness(question(reference), "SELECT empno FROM main.emp WHERE sal > 0")
                .database()
                .rows("emp"))
        .hasSize(1);
  }

  /** It returns nothing in a batch with NULLs anywhere, but for a database without {@code emp}. */
  @Test
  void whatABatchChangesIsLikeNothing() {
    DataRules nulls = new DataRules(Map.of(), List.of("emp.deptno"), DataRules.DEFAULT.deciding());
    Question question = question("SELECT deptno FROM dept", nulls);
    String changed = "SELECT deptno FROM dept WHERE (deptno, 1) NOT IN (SELECT deptno, 2 FROM emp)";
    String other = "SELECT deptno FROM dept WHERE (SELECT max(empno) FROM emp) IS NULL";

    assertThat(refuter.alike(question, parsed(changed), List.of(other)).isEmpty()).isTrue();
    assertThat(refuter.alike(question, parsed(other), List.of(other, changed)))
        .isEqualTo(BitSet.valueOf(new long[] {1}));
  }

  private static Parsed parsed(String sql) {
    return ((Admission.Admitted) new Gate(engine::serialize).admit(sql)).query();
  }

  @Test
  void oneReferenceMustBeMatchedEverywhere() {
    List<String> both = List.of("SELECT min(sal) AS s FROM emp", "SELECT max(sal) AS s FROM emp");
    Question either =
        new Question(DDL, both, Contract.DEFAULT, Limits.DEFAULT, DataRules.DEFAULT, List.of());

    assertThat(search(either, both.getLast())).isInstanceOf(SearchResult.Agreed.class);
    assertThat(
            search(
                either,
                "SELECT CASE WHEN count(*) > 2 THEN min(sal) ELSE max(sal) END AS s FROM emp"))
        .isInstanceOf(SearchResult.Refuted.class);
  }

  @Test
  void givenDatabasesTellQueriesApart() {
    TinyDatabase one = TinySql.parse(engine.schema(DDL), "INSERT INTO dept VALUES (1, 'a');");
    TinyDatabase two =
        TinySql.parse(engine.schema(DDL), "INSERT INTO dept VALUES (1, 'a'), (2, 'a');");

    assertThat(
            refuter.separations(
                question("SELECT dname FROM dept"),
                List.of(one, two),
                List.of("SELECT DISTINCT dname FROM dept", "SELECT dname FROM dept LIMIT 5"),
                Side.TRUSTED))
        .containsExactly(
            List.of(Separation.NONE, Separation.SEPARATED),
            List.of(Separation.NONE, Separation.NONE));
  }
}
