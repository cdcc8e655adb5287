package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of flaw, by breaking a copy of a sound package in one place. */
final class FlawTest {
  private static final String PROBLEM = "problem.yaml";
  private static final String EXPECTED = "submissions/expected.yaml";

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void copy() {
    folder = Packages.copy("shop-totals", temp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          format: 1            | format: 2                | 1:9 invalid_value "format" must be 1, not 2
          format: 1            | #                        | 2:1 missing_key the key "format" is missing
          id: shop-totals      | id: Shop                 | 2:5 invalid_value "id" must be lower-case letters
          id: shop-totals      | id: shop-total           | 2:5 id_mismatch the id must be the folder's name, "shop-totals"
          difficulty: easy     | difficulty: easi         | 4:13 invalid_value "difficulty" must be easy or medium or hard, not "easi"; did you mean "easy"?
          minutes: 5           | minutes: five            | 5:10 wrong_type "minutes" must be an integer
          minutes: 5           | minutes: 0               | 5:10 out_of_range "minutes" must be at least 1, not 0
          minutes: 5           | minute: 5                | 5:1 unknown_key unknown key "minute"; did you mean "minutes"?
          minutes: 5           | id: twice                | 5:1 duplicate_key "id" is given twice, first in line 2
          [joins, aggregation] | [joins, joins]           | 6:7 out_of_range "tags" must not hold a value twice
          [joins, aggregation] | [joins, 7]               | 6:15 wrong_type "tags[2]" must be text
          [joins, aggregation] | [Joins]                  | 6:8 invalid_value "tags[1]" must be lower-case letters
          license: CC0-1.0     | license: ''              | 8:10 invalid_value "license" must be the licence
          time: 1500ms         | time: 6s                 | 9:16 out_of_range "limits.time" must be above 0 and at most 5s
          time: 1500ms         | time: 0ms                | 9:16 out_of_range "limits.time" must be above 0 and at most 5s
          time: 1500ms         | time: 2                  | 9:16 wrong_type "limits.time" must be text (a duration such as 2s or 500ms)
          time: 1500ms         | time: 2 min              | 9:16 invalid_value "limits.time" must be a duration
          rows: 100            | rows: 0                  | 9:30 out_of_range "limits.rows" must be at least 1
          - {name: customer}   | - {name: Total}          | 13:14 duplicate_column the column "total" is declared twice
          - {name: customer}   | - {nam: customer}        | 12:8 unknown_key unknown key "nam"; did you mean "name"?
          decimals: 2          | decimals: 16             | 13:54 out_of_range "contract.columns[2].decimals" must be at most 15
          optional: true       | optional: 'yes'          | 14:30 wrong_type "contract.columns[3].optional" must be true or false
          {key: total,         | {key: totals,            | 16:13 unknown_column "contract.columns" has no column "totals"; did you mean "total"?
          direction: desc      | direction: down          | 16:31 invalid_value "contract.row_order[1].direction" must be asc or desc, not "down"
          relative: 1e-6       | relative: 1              | 18:25 out_of_range "contract.tolerance.relative" must be below 1
          {relative: 1e-6}     | {}                       | 18:14 out_of_range "contract.tolerance" must not be empty
          extra_columns: ignore| extra_columns: drop      | 19:18 invalid_value "contract.extra_columns" must be error or ignore
          null_and_empty:      | Null-Empty:              | 21:3 invalid_value "Null-Empty" cannot be a key of "lint_ignore"
          """)
  void in_problem_yaml(String old, String replacement, String expected) throws IOException {
    replace(PROBLEM, old, replacement);
    assertThat(flaws()).anySatisfy(flaw -> assertThat(flaw).startsWith(PROBLEM + ":" + expected));
  }

  @Test
  void extra_columns_ignored_without_columns() throws IOException {
    write(PROBLEM, read(PROBLEM).replaceAll("(?s)  columns:.*  tolerance", "  tolerance"));
    assertThat(flaws())
        .containsExactly(
            "problem.yaml:12:18 invalid_value \"contract.extra_columns\" can be ignore only where"
                + " \"contract.columns\" is given");
  }

  @Test
  void a_row_order_is_a_word_or_a_list() throws IOException {
    String yaml = read(PROBLEM);
    int from = yaml.indexOf("  row_order:");
    int to = yaml.indexOf("  tolerance: {relative");
    write(PROBLEM, yaml.substring(0, from) + "  row_order: sorted\n" + yaml.substring(to));
    assertThat(flaws())
        .containsExactly(
            "problem.yaml:15:14 invalid_value \"contract.row_order\" must be auto or none, not"
                + " \"sorted\"");
    write(PROBLEM, yaml.substring(0, from) + "  row_order: none\n" + yaml.substring(to));
    assertThat(flaws()).isEmpty();
  }

  @Test
  void yaml_that_does_not_parse() throws IOException {
    write(PROBLEM, "format: 1\nname: [a\nid: b\n");
    assertThat(flaws())
        .singleElement()
        .asString()
        .startsWith("problem.yaml:3:3 yaml_syntax not YAML");
    write(PROBLEM, "- a list\n");
    assertThat(flaws()).singleElement().asString().startsWith("problem.yaml:1:1 wrong_type");
    write(PROBLEM, "a: &x {b: 1}\nc: *x\n");
    assertThat(flaws())
        .contains(
            "problem.yaml:2:4 yaml_alias anchors and aliases are not supported: repeat the value");
  }

  @Test
  void a_second_document() throws IOException {
    write(PROBLEM, read(PROBLEM) + "---\nformat: 1\n");
    assertThat(flaws())
        .singleElement()
        .asString()
        .contains("problem.yaml:23:1 yaml_syntax the file must be a single YAML document");
  }

  @ParameterizedTest
  @CsvSource({
    "problem.yaml, problem.yaml:1:1 missing_file",
    "statement.md, statement.md:1:1 missing_file",
    "schema.sql, schema.sql:1:1 missing_file",
    "data/sample, data/sample:1:1 missing_file",
    "data/secret, data/secret:1:1 missing_file",
    "submissions/accepted/reference.sql, submissions/accepted/reference.sql:1:1 missing_file",
    "submissions/wrong_answer/inner_join.sql, submissions/expected.yaml:1:1 unknown_submission",
  })
  void a_missing_file(String file, String expected) throws IOException {
    delete(file);
    assertThat(flaws()).singleElement().asString().startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Statement.md, Statement.md:1:1 stray_file nothing reads this; did you mean \"statement.md\"?",
    "data/smple/a.csv, data/smple:1:1 stray_file nothing reads this; did you mean \"sample\"?",
    "data/secret/notes.txt, data/secret/notes.txt:1:1 stray_file nothing reads this; a folder is expected",
    "data/sample/notes.txt, data/sample/notes.txt:1:1 stray_file nothing reads this; the folder holds csv files",
    "data/sample/order.csv, data/sample/order.csv:1:1 unknown_table schema.sql has no table \"order\"; did you mean \"orders\"?",
    "data/sample/ORDERS.csv, data/sample/orders.csv:1:1 duplicate_table the rows of \"orders\" are also given by data/sample/ORDERS.csv",
    "submissions/wrong/a.sql, submissions/wrong:1:1 unknown_verdict no submission can earn \"wrong\"",
    "submissions/accept/a.sql, submissions/accept:1:1 unknown_verdict no submission can earn \"accept\"; did you mean \"accepted\"?",
    "submissions/expectd.yaml, submissions/expectd.yaml:1:1 stray_file nothing reads this; did you mean \"expected.yaml\"?",
    "submissions/wrong_answer/a.txt, submissions/wrong_answer/a.txt:1:1 stray_file nothing reads this; the folder holds sql files",
  })
  void a_file_too_many(String file, String expected) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    write(file, "id\n");
    assertThat(flaws()).singleElement().asString().isEqualTo(expected.stripTrailing());
  }

  @Test
  void names_with_a_dot_are_passed_over() throws IOException {
    write(".DS_Store", "");
    write("data/sample/.keep", "");
    assertThat(flaws()).isEmpty();
  }

  @Test
  void a_symbolic_link_is_not_followed() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("submissions/wrong_answer/link.sql"), folder.resolve("schema.sql"));
    assertThat(flaws()).singleElement().asString().contains("link.sql:1:1 stray_file");
  }

  @Test
  void text_that_is_not_utf8() throws IOException {
    Files.write(
        folder.resolve("statement.md"), "# \u00e4\nWer f\u00fcr".getBytes(StandardCharsets.UTF_8));
    assertThat(flaws()).isEmpty();
    Files.write(
        folder.resolve("statement.md"),
        "# One\nWer f\u00fcr".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(flaws()).containsExactly("statement.md:2:6 not_utf8 the file must be UTF-8");
  }

  @Test
  void text_that_is_empty_or_far_too_long() throws IOException {
    write("statement.md", " \n");
    write("schema.sql", "-".repeat((1 << 20) + 1));
    assertThat(flaws())
        .containsExactly(
            "schema.sql:1:1 too_large the file must not be above 1 MiB",
            "statement.md:1:1 empty_file the file is empty: it holds the question");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id,nam,note\\n1,Ada,             | 1:1 unknown_column the table has no column "nam"; did you mean "name"?
          id,name,NAME\\n1,a,b             | 1:1 duplicate_column the header names "NAME" twice
          id,name,\\n1,a,b                 | 1:1 csv_syntax the header has a column without a name
          id,name\\n1,a\\n2\\n3,c,d         | 3:1 csv_syntax the row has 1 fields, the header 2
          id,name\\n1,"a\\nb"\\n2,"x"y\\n   | 4:1 csv_syntax the row is not CSV: a quote is out of place
          ''                              | 1:1 csv_syntax the file must begin with a header
          """)
  void in_a_csv_file(String csv, String expected) throws IOException {
    write("data/sample/customer.csv", csv.replace("\\n", "\n"));
    assertThat(flaws()).first().asString().isEqualTo("data/sample/customer.csv:" + expected);
  }

  @Test
  void where_the_schema_is_beyond_the_parser_no_table_is_doubted() throws IOException {
    write("schema.sql", "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE x (m mood); ?");
    assertThat(flaws()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dataset: shop  | dataset: chop              | 1:10 unknown_dataset there is no data set "chop"
          dataset: shop  | dataset: ../shop           | 1:10 invalid_value "dataset" must be the name of a folder
          orders: orders.csv | orders: order.csv      | 2:42 missing_file the data set has no file "order.csv"
          orders: orders.csv | orders: ../x.csv       | 2:42 invalid_value "tables.orders" must be the name of a CSV file
          orders: orders.csv | order: orders.csv      | 2:34 unknown_table schema.sql has no table "order"
          tables:        | table:                     | 2:1 unknown_key unknown key "table"; did you mean "tables"?
          """)
  void in_fixture_yaml(String old, String replacement, String expected) throws IOException {
    String file = "data/secret/shared/fixture.yaml";
    replace(file, old, replacement);
    assertThat(flaws()).anySatisfy(flaw -> assertThat(flaw).startsWith(file + ":" + expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrong_answer/inner_join.sql: | wrong_answer/inner.sql: | 1:1 unknown_submission there is no submission "wrong_answer/inner.sql"
          contains:         | contain:          | 2:3 unknown_key unknown key "contain"; did you mean "contains"?
          [statement_not_allowed]     | [7]               | 4:23 wrong_type "rejected/delete.sql[1]" must be text
          [statement_not_allowed]     | {message: no}     | 4:32 wrong_type
          [statement_not_allowed]     | {message: oh}     | 4:1 invalid_value only a wrong answer has a message
          [statement_not_allowed]     | {variant: true}   | 4:1 invalid_value only an accepted answer other than the reference is a variant
          """)
  void in_expected_yaml(String old, String replacement, String expected) throws IOException {
    replace(EXPECTED, old, replacement);
    assertThat(flaws()).anySatisfy(flaw -> assertThat(flaw).startsWith(EXPECTED + ":" + expected));
  }

  @Test
  void a_folder_that_is_not_there() {
    assertThat(Packages.flaws(folder.resolve("nothing")))
        .extracting(Flaw::code)
        .containsExactly("missing_folder");
  }

  @Test
  void what_can_be_graded_in_spite_of_flaws_is_handed_on() throws IOException {
    delete("statement.md");
    replace(PROBLEM, "minutes: 5", "minute: 5");
    assertThat(ProblemLoader.load(folder).exercise()).isPresent();
    replace(PROBLEM, "direction: desc", "direction: down");
    assertThat(ProblemLoader.load(folder).exercise()).isEmpty();
  }

  @Test
  void nothing_is_handed_on_where_rows_are_missing() throws IOException {
    write("data/sample/orders.csv", "id,customer_id,amount\n1\n");
    assertThat(ProblemLoader.load(folder).exercise()).isEmpty();
  }

  private List<String> flaws() {
    return Packages.flaws(folder).stream()
        .map(
            flaw ->
                "%s:%d:%d %s %s"
                    .formatted(
                        flaw.file(), flaw.line(), flaw.column(), flaw.code(), flaw.message()))
        .toList();
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void replace(String file, String old, String replacement) throws IOException {
    assertThat(read(file)).contains(old);
    write(file, read(file).replace(old, replacement));
  }

  private void delete(String file) throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve(file))) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
