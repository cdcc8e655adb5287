package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two queries under a schema, as a user compares them. */
final class EquivCommandTest {
  private static final String SCHEMA = "CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)";

  @TempDir private static Path folder;

  private static Cli.Run equiv(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "equiv";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Cli.run(folder, "", Map.of(), all);
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void showsTheDatabaseOnWhichTwoQueriesDiffer() throws IOException {
    String schema = file("schema.sql", SCHEMA);
    String left = file("left.sql", "SELECT a FROM t WHERE b <> 1 OR b IS NULL");
    String right = file("right.sql", "SELECT a FROM t WHERE b <> 1;");

    Cli.Run run = equiv("--schema", schema, left, right);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            refuted: different on a database of this schema
              A small database on which they differ:
                t:
                  a     b
                  1  NULL
                left:
                  a
                  1
                right: no rows
            """);
    assertThat(equiv("--schema", schema, left, right, "--tiers", "ordinary").out())
        .isEqualTo("agreed on 200 databases\n");
  }

  @Test
  void answersManyPairsInTheirOrder() throws IOException {
    String line =
        "{\"id\":\"%s\",\"schema\":\"" + SCHEMA + "\",\"left\":\"%s\",\"right\":\"%s\",\"more\":1}";
    String pairs =
        file(
            "pairs.jsonl",
            String.join(
                "\n",
                List.of(
                    line.formatted("same", "SELECT a FROM t", "select a from t"),
                    line.formatted("less", "SELECT a FROM t", "SELECT a FROM t WHERE a > 0"),
                    line.formatted("none", "SELECT a FROM t", "SELECT c FROM t"))));

    Cli.Run run = equiv("--pairs", pairs, "--jobs", "2");

    assertThat(run.out().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"id\":\"same\",\"verdict\":\"proved\""),
            second ->
                assertThat(second)
                    .startsWith("{\"id\":\"less\",\"verdict\":\"refuted\"")
                    .contains("\"witness\":{\"tier\":\"ordinary\""),
            third ->
                assertThat(third)
                    .startsWith("{\"id\":\"none\",\"verdict\":\"error\"")
                    .contains("right: Binder Error"));
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void wantsOnePairOrAFileOfThem() {
    assertThat(equiv("a.sql", "b.sql").err()).startsWith("assay: usage: either --schema");
    assertThat(equiv("--budget", "soon").err()).contains("is no time such as 2s");
  }
}
