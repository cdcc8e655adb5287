package dev.assay.api.bench;

import dev.assay.grader.Task;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A three-table join with GROUP BY on so many rows: as a task, and as files for other programs.
 *
 * @param items rows of the largest table; the others have a tenth and a hundredth
 */
record Join(Path folder, int items) {
  static final String SQL =
      """
      SELECT c.region, count(*) AS n, sum(i.price * i.qty) AS total
      FROM customers c JOIN orders o ON o.customer_id = c.id JOIN items i ON i.order_id = o.id
      GROUP BY c.region
      """;
  private static final String SCHEMA =
      """
      CREATE TABLE customers (id INTEGER PRIMARY KEY, region VARCHAR NOT NULL);
      CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL);
      CREATE TABLE items (
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, price INTEGER NOT NULL,
        qty INTEGER NOT NULL);
      """;

  /** Writes the tables as CSV files, and the query, into the folder. */
  void write() throws IOException {
    Files.createDirectories(folder);
    int orders = items / 10;
    int customers = items / 100;
    csv("customers", "id,region", customers, i -> i + ",region " + i % 8);
    csv("orders", "id,customer_id", orders, i -> i + "," + i % customers);
    csv("items", "id,order_id,price,qty", items, i -> i + "," + i % orders + "," + i % 97 + ",2");
    Files.writeString(folder.resolve("query.sql"), SQL);
    Files.writeString(folder.resolve("duckdb.sql"), SCHEMA + copies());
  }

  private String copies() {
    return tables().entrySet().stream()
        .map(table -> "COPY " + table.getKey() + " FROM '" + table.getValue() + "' (HEADER);\n")
        .collect(Collectors.joining());
  }

  /** The CSV file of each table. */
  Map<String, Path> tables() {
    return List.of("customers", "orders", "items").stream()
        .collect(Collectors.toMap(name -> name, name -> folder.resolve(name + ".csv")));
  }

  private void csv(
      String table, String header, int rows, java.util.function.IntFunction<String> row)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    IntStream.range(0, rows).mapToObj(row).forEach(lines::add);
    Files.write(folder.resolve(table + ".csv"), lines);
  }

  /** The task whose reference is the query, in other words. */
  Task task() {
    List<Fixture.TableData> data =
        tables().entrySet().stream()
            .map(table -> new Fixture.TableData(table.getKey(), table.getValue(), false))
            .toList();
    return new Task(
        "join",
        SCHEMA,
        List.of(new Fixture("sample", Fixture.Kind.SAMPLE, data)),
        List.of(new Task.Reference("reference", SQL.replace("count(*)", "count(i.id)"))),
        Contract.DEFAULT,
        Limits.DEFAULT,
        List.of(),
        List.of());
  }
}
