package dev.assay.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that try to print the hidden databases of one problem, and what they must not print. */
final class Secrets {
  static final String PROBLEM_ID = "top-customers";

  private static final Path PROBLEM = Cli.BANK.resolve(PROBLEM_ID);
  private static final Pattern WORD = Pattern.compile("[\\p{L}'-]{3,}");

  static final List<String> ATTACKS =
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

  private Secrets() {}

  /** What only the hidden databases have: words of their data, and their names. */
  static Set<String> words() throws IOException {
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
    secrets.removeAll(words(Files.readString(PROBLEM.resolve("problem.yaml"))));
    secrets.removeAll(words(Files.readString(Path.of("VERDICT.md")))); // The words of the form.
    return secrets;
  }

  static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
