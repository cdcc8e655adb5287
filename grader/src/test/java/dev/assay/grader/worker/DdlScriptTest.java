package dev.assay.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts cut into statements. */
final class DdlScriptTest {
  @Test
  void statementsEndAtSemicolonsOutsideOfStringsAndComments() {
    List<DdlScript.Statement> statements =
        DdlScript.split(
            """
            -- first; not a statement
            CREATE TABLE a (x VARCHAR DEFAULT 'it''s; fine');

            /* second; */ CREATE TYPE t AS ENUM ('a;b');
            CREATE TABLE "odd;name" (x VARCHAR DEFAULT $$;$$) -- last
            """);

    assertThat(statements).extracting(DdlScript.Statement::line).containsExactly(2, 4, 5);
    assertThat(statements)
        .extracting(DdlScript.Statement::code)
        .containsExactly(
            "CREATE TABLE a (x VARCHAR DEFAULT 'it''s; fine')",
            "CREATE TYPE t AS ENUM ('a;b')",
            "CREATE TABLE \"odd;name\" (x VARCHAR DEFAULT $$;$$)");
    assertThat(statements).allMatch(DdlScript.Statement::allowed);
    assertThat(statements)
        .extracting(DdlScript.Statement::createsType)
        .containsExactly(false, true, false);
  }

  @Test
  void onlyTablesAndTypesAreAllowed() {
    assertThat(
            DdlScript.split(
                """
                DROP TABLE a; CREATE VIEW v AS SELECT 1; CREATE TEMP TABLE t (i INTEGER);
                INSERT INTO a VALUES (1); CREATE /* x */ TABLE b (i INTEGER)
                """))
        .extracting(DdlScript.Statement::allowed)
        .containsExactly(false, false, false, false, true);
  }

  @Test
  void nothingButSpaceAndCommentsIsNoStatement() {
    assertThat(DdlScript.split(" ;; -- nothing\n/* at all")).isEmpty();
  }
}
