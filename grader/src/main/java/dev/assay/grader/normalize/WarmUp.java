package dev.assay.grader.normalize;

import dev.assay.grader.model.Schema;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import java.util.List;
import java.util.stream.Stream;

/** Queries that take most ways through the normalizer. */
final class WarmUp {
  /**
   * The first loads what the others run; after four the quick compiler has been over most of it.
   */
  private static final int ROUNDS = 4;

  static final Schema SCHEMA =
      new Schema(
          List.of(
              table("customer", "id INTEGER", "name VARCHAR", "city VARCHAR"),
              table("sale", "id INTEGER", "customer INTEGER", "amount INTEGER", "day DATE")));

  static final List<String> QUERIES =
      List.of(
          """
          WITH big AS (SELECT customer, sum(amount) AS total, count(*) AS n FROM sale
            WHERE day >= DATE '2024-01-01' AND amount > 0 GROUP BY customer HAVING count(*) > 1)
          SELECT c.name, b.total, round(100.0 * b.total / b.n, 2) AS share
          FROM customer c JOIN big b ON b.customer = c.id ORDER BY b.total DESC, c.name
          """,
          """
          SELECT DISTINCT c.city FROM customer c WHERE NOT EXISTS (
            SELECT 1 FROM sale s WHERE s.customer = c.id AND year(s.day) = 2024)
          """,
          """
          SELECT c.name, coalesce(sum(CASE WHEN s.amount > 9 THEN s.amount ELSE 0 END), 0) AS total,
            (SELECT max(t.amount) FROM sale t WHERE t.customer = c.id) AS most
          FROM customer c LEFT JOIN sale s ON s.customer = c.id GROUP BY c.id, c.name
          """,
          """
          SELECT name, city FROM (SELECT c.*, rank() OVER (PARTITION BY city ORDER BY id DESC) AS r
            FROM customer c) WHERE r = 1 OR city IS NULL AND r <= 3
          UNION ALL SELECT name, 'none' FROM customer WHERE id NOT IN (
            SELECT customer FROM sale WHERE customer IS NOT NULL)
          """,
          """
          SELECT a.customer, b.day, avg(a.amount) FILTER (WHERE a.amount < b.amount) AS mean
          FROM sale a JOIN sale b USING (customer)
          WHERE a.day BETWEEN b.day - 7 AND b.day AND a.amount IN (1, 2, 3)
          GROUP BY ALL QUALIFY row_number() OVER (PARTITION BY a.customer ORDER BY b.day) = 1
          """,
          """
          SELECT date_trunc('month', day) AS month, count(DISTINCT customer) AS customers,
            sum(sum(amount)) OVER (ORDER BY date_trunc('month', day)) AS running
          FROM sale WHERE NOT (amount = 0 OR customer IS NULL) GROUP BY month
          """,
          """
          WITH step AS (SELECT id, customer, amount,
              lag(amount) OVER (PARTITION BY customer ORDER BY id) AS earlier FROM sale),
            change AS (SELECT id, customer, amount - earlier AS delta FROM step WHERE amount > 0)
          SELECT c.name, a.delta, b.delta AS other, a.delta - b.delta AS difference
          FROM customer c LEFT JOIN change a ON a.customer = c.id AND a.id = 1
          LEFT JOIN change b ON b.customer = c.id AND b.id = 2
          """);

  private WarmUp() {}

  static void run(Gate gate, Normalizer normalizer) {
    for (int round = 0; round < ROUNDS; round++) {
      for (String sql : QUERIES) {
        if (gate.admit(sql) instanceof Admitted(var query)) {
          normalizer.normalize(query, SCHEMA);
        }
      }
    }
  }

  private static Schema.Table table(String name, String... columns) {
    return new Schema.Table(
        name,
        Stream.of(columns)
            .map(column -> column.split(" "))
            .map(part -> new Schema.Column(part[0], part[1], !part[0].equals("id"), null, null))
            .toList(),
        List.of("id"),
        List.of(),
        List.of(),
        List.of());
  }
}
