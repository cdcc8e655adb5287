package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that try to print the hidden databases get none of their words back, in any format. */
final class SecretsTest {
  private static final Path PROBLEM = Cli.BANK.resolve("top-customers");
  private static final Pattern WORD = Pattern.compile("[\\p{L}'-]{3,}");

  private static final List<String> ATTACKS =
      List.of(
          "SELECT * FROM customer",
          "SELECT 1 AS place, CustomerId AS customerid, LastName AS customer, 0.5 AS total"
              + " FROM customer WHERE LastName IN ('Petrov', 'Farouk')",
          "SELECT string_agg(LastName, ', ') FROM customer",
          "SELECT CAST(LastName AS INTEGER) FROM customer",
          "SELECT CAST(LastName AS INTEGER) FROM customer WHERE CustomerId = 13",
          "SELECT CAST(string_agg(LastName, '; ') AS DATE) FROM customer",
          "SELECT strptime(LastName, '%Y') FROM customer WHERE CustomerId = 13",
          "SELECT error((SELECT string_agg(LastName, ', ') FROM customer))",
          "SELECT (SELECT LastName FROM customer)",
          "SELECT LastName::STRUCT(a INTEGER) FROM customer WHERE CustomerId > 10",
          "SELECT json_extract(LastName, '$.a') FROM customer WHERE CustomerId > 10",
          "SELECT LastName::UUID FROM customer WHERE CustomerId > 10",
          "SELECT LastName::ENUM('nobody') FROM customer WHERE CustomerId > 10",
          "SELECT date_trunc(LastName, DATE '2020-01-01') FROM customer WHERE CustomerId > 10",
          "SELECT LastName::INTERVAL FROM customer WHERE CustomerId > 10",
          "SELECT regexp_matches('x', LastName || '(') FROM customer WHERE CustomerId > 10",
          "SELECT printf(LastName || '%d', 'x') FROM customer WHERE CustomerId > 10",
          "SELECT MAP([LastName, LastName], [1, 2]) FROM customer WHERE CustomerId > 10",
          "SELECT 1 FROM customer WHERE CustomerId > 10 ORDER BY error(LastName)",
          "SELECT 1 FROM customer GROUP BY CustomerId HAVING any_value(LastName)::INTEGER > 0",
          "WITH t AS MATERIALIZED (SELECT error(LastName) FROM customer WHERE CustomerId > 10)"
              + " SELECT count(*) FROM t, t AS u",
          "SELECT repeat(LastName, 100000000) FROM customer WHERE CustomerId > 10",
          "SELECT 1 AS place, c.CustomerId AS customerid, c.LastName AS customer, 1 AS total"
              + " FROM customer c CROSS JOIN range(10000)");

  @TempDir private Path folder;

  @Test
  void noOutputHasAWordOfAHiddenDatabase() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("grade", "top-customers"));
    for (String attack : ATTACKS) {
      Path file = folder.resolve("attack-" + arguments.size() + ".sql");
      arguments.add(Files.writeString(file, attack).toString());
    }
    for (ReportFormat format : ReportFormat.values()) {
      arguments.add("--report");
      arguments.add(format.code() + "=" + folder.resolve("report." + format.code()));
    }
    Set<String> secrets = secrets();
    assertThat(secrets).contains("petrov", "farouk", "three-buyers");
    assertOnlyAuthorsSee(secrets, arguments);
  }

  /** The same attacks must succeed without the redaction, or they would show nothing. */
  private void assertOnlyAuthorsSee(Set<String> secrets, List<String> arguments)
      throws IOException {
    Cli.Run learner = Cli.run(folder, "", arguments.toArray(String[]::new));
    assertThat(learner.err()).isEmpty();
    assertThat(words(learner.out())).isNotEmpty().doesNotContainAnyElementsOf(secrets);
    for (ReportFormat format : ReportFormat.values()) {
      String report = Files.readString(folder.resolve("report." + format.code()));
      assertThat(words(report)).isNotEmpty().doesNotContainAnyElementsOf(secrets);
    }
    arguments.addAll(List.of("--audience", "author"));
    Cli.Run author = Cli.run(folder, "", arguments.toArray(String[]::new));
    assertThat(words(author.out())).contains("three-buyers").containsAnyOf("petrov", "rocha");
  }

  /** What only the hidden databases have: words of their data, and their names. */
  private static Set<String> secrets() throws IOException {
    Set<String> secrets = new TreeSet<>();
    Path hidden = PROBLEM.resolve("data/secret");
    try (Stream<Path> files = Files.walk(hidden)) {
      for (Path file : files.filter(file -> !file.equals(hidden)).toList()) {
        secrets.addAll(words(file.getFileName().toString()));
        secrets.addAll(file.toString().endsWith(".csv") ? words(Files.readString(file)) : Set.of());
      }
    }
    secrets.addAll(words(Files.readString(Cli.BANK.resolve("../datasets/chinook/customer.csv"))));
    secrets.removeAll(words(String.join(" ", ATTACKS)));
    try (Stream<Path> shown = Files.walk(PROBLEM.resolve("data/sample"))) {
      for (Path file : shown.filter(Files::isRegularFile).toList()) {
        secrets.removeAll(words(Files.readString(file)));
      }
    }
    secrets.removeAll(words(Files.readString(PROBLEM.resolve("statement.md"))));
    secrets.removeAll(words(Files.readString(PROBLEM.resolve("schema.sql"))));
    secrets.removeAll(words(Files.readString(Path.of("VERDICT.md")))); // The words of the form.
    return secrets;
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
