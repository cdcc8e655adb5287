package dev.assay.grader.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Writes queries that nobody would: any function of the engine on any values, nested, in any
 * clause, and now and then with words of the grammar thrown in. The same seed gives the same
 * queries.
 */
final class SqlFuzzer {
  /** These would only have the test wait. */
  private static final List<String> SLEEPERS = List.of("sleep_ms", "pg_sleep");

  private static final List<String> VALUES =
      List.of(
          "NULL",
          "0",
          "1",
          "-1",
          "9223372036854775807",
          "170141183460469231731687303715884105727",
          "1e308",
          "'NaN'::DOUBLE",
          "0.1::DECIMAL(38, 37)",
          "''",
          "'a'",
          "'%_\\'",
          "repeat('x', 100000)",
          "'é🦆'",
          "'{\"a\": [1, {\"b\": null}]}'::JSON",
          "'\\x00'::BLOB",
          "'101'::BIT",
          "true",
          "DATE '2024-02-29'",
          "DATE 'infinity'",
          "TIMESTAMP '294247-01-10 04:00:54.775806'",
          "TIMESTAMPTZ '2024-01-01 00:00:00+14'",
          "TIME '24:00:00'",
          "INTERVAL '-178956970 years'",
          "[]",
          "[1, NULL, 3]",
          "[[1], []]",
          "[1, 2, 3]::INTEGER[3]",
          "{'a': 1, 'b': [NULL]}",
          "MAP {'k': 1}",
          "row(1, 'x')",
          "union_value(n := 5)",
          "1::VARIANT",
          "id",
          "name",
          "region",
          "x -> x",
          "lambda x: x",
          "*",
          "COLUMNS(*)");
  private static final List<String> OPERATORS =
      List.of(
          "+",
          "-",
          "*",
          "/",
          "//",
          "%",
          "**",
          "||",
          "=",
          "<>",
          "<",
          ">=",
          "AND",
          "OR",
          "LIKE",
          "ILIKE",
          "SIMILAR TO",
          "GLOB",
          "IS DISTINCT FROM",
          "IN",
          "->",
          "->>",
          "&",
          "<<",
          "^@",
          "~",
          "COLLATE",
          "AT TIME ZONE");
  private static final List<String> TYPES =
      List.of(
          "INTEGER",
          "HUGEINT",
          "BIGNUM",
          "DECIMAL(38, 10)",
          "FLOAT",
          "VARCHAR",
          "BLOB",
          "BIT",
          "DATE",
          "TIMESTAMP_NS",
          "TIMESTAMPTZ",
          "INTERVAL",
          "UUID",
          "JSON",
          "VARIANT",
          "INTEGER[]",
          "VARCHAR[2]",
          "STRUCT(a INTEGER)",
          "MAP(VARCHAR, INTEGER)",
          "UNION(n INTEGER, s VARCHAR)",
          "ENUM('a', 'b')");
  private static final List<String> TABLES =
      List.of(
          "customers",
          "orders",
          "items",
          "customers c JOIN orders o ON c.id = o.customer_id",
          "customers POSITIONAL JOIN orders",
          "customers ASOF JOIN orders ON customers.id >= orders.id",
          "customers, LATERAL (SELECT customers.id + 1)",
          "(VALUES (1, 'a', 'b')) v(id, name, region)",
          "customers TABLESAMPLE 10%",
          "(PIVOT items ON qty USING sum(price))",
          "(UNPIVOT customers ON name, region)",
          "range(10) r(id)");
  private static final int DEEPEST = 4;

  private final RandomGenerator random;
  private final List<String> functions;
  private final List<String> keywords;

  /**
   * @param functions the names of the engine's functions
   * @param keywords the words of its grammar
   */
  SqlFuzzer(long seed, List<String> functions, List<String> keywords) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.functions =
        functions.stream()
            .filter(name -> name.matches("\\w+") && !SLEEPERS.contains(name))
            .toList();
    this.keywords = List.copyOf(keywords);
  }

  String next() {
    String query = query(0);
    return random.nextInt(5) == 0 ? garbled(query) : query;
  }

  private String query(int depth) {
    StringBuilder sql = new StringBuilder();
    if (chance(6)) {
      sql.append("WITH ").append(chance(3) ? "RECURSIVE " : "");
      sql.append("w AS (").append(query(depth + 2)).append(") ");
    }
    sql.append("SELECT ").append(chance(6) ? "DISTINCT " : "").append(expression(depth));
    if (chance(2)) {
      sql.append(", ").append(expression(depth));
    }
    if (!chance(4)) {
      sql.append(" FROM ").append(pick(TABLES));
    }
    if (chance(3)) {
      sql.append(" WHERE ").append(expression(depth + 1));
    }
    if (chance(4)) {
      sql.append(" GROUP BY ").append(chance(2) ? "ALL" : expression(depth + 1));
    }
    if (chance(6)) {
      sql.append(" HAVING ").append(expression(depth + 1));
    }
    if (chance(6)) {
      sql.append(" QUALIFY ").append(expression(depth + 1));
    }
    if (chance(6) && depth < DEEPEST) {
      sql.append(chance(2) ? " UNION BY NAME " : " EXCEPT ALL ").append(query(depth + 2));
    }
    if (chance(4)) {
      sql.append(" ORDER BY ").append(chance(2) ? "ALL" : expression(depth + 1));
    }
    if (chance(4)) {
      sql.append(" LIMIT ").append(chance(2) ? "10" : expression(depth + 1));
    }
    return sql.toString();
  }

  private String expression(int depth) {
    if (depth >= DEEPEST) {
      return pick(VALUES);
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4 -> call(depth);
      case 5 ->
          "(%s %s %s)".formatted(expression(depth + 1), pick(OPERATORS), expression(depth + 1));
      case 6 -> "(%s)::%s".formatted(expression(depth + 1), pick(TYPES));
      case 7 -> "CASE WHEN %s THEN %s END".formatted(expression(depth + 1), expression(depth + 1));
      case 8 -> "(%s)".formatted(query(depth + 2));
      case 9 ->
          "(%s)[%s:%s]"
              .formatted(expression(depth + 1), expression(depth + 1), expression(depth + 1));
      case 10 -> "EXISTS (%s)".formatted(query(depth + 2));
      default -> pick(VALUES);
    };
  }

  private String call(int depth) {
    List<String> arguments = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      arguments.add(expression(depth + 1));
    }
    String list = (chance(8) ? "DISTINCT " : "") + String.join(", ", arguments);
    String call = pick(functions) + "(" + list + (chance(10) ? " ORDER BY 1" : "") + ")";
    if (chance(10)) {
      call += " FILTER (WHERE " + expression(depth + 2) + ")";
    }
    if (chance(8)) {
      call +=
          " OVER (PARTITION BY %s ORDER BY %s ROWS BETWEEN %s PRECEDING AND CURRENT ROW)"
              .formatted(expression(depth + 2), expression(depth + 2), expression(depth + 3));
    }
    return call;
  }

  /** With a word of the grammar put in, or a piece taken out, at a random place. */
  private String garbled(String query) {
    int at = random.nextInt(query.length());
    if (chance(2)) {
      return query.substring(0, at) + " " + pick(keywords) + " " + query.substring(at);
    }
    int to = Math.min(query.length(), at + 1 + random.nextInt(10));
    return query.substring(0, at) + query.substring(to);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
