package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Row;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers a request of each kind, of most types of cells and of failures, for a JVM that records
 * what classes that takes. Its one argument is a folder to write to.
 */
public final class Rehearsal {
  private static final int ROWS = 1000;
  private static final int BYTES = 1 << 20;

  private static final String DDL =
      """
      CREATE TYPE size AS ENUM ('small', 'large');
      CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE, size size);
      CREATE TABLE sale (
        id INTEGER PRIMARY KEY,
        customer INTEGER NOT NULL REFERENCES customer (id),
        amount DECIMAL(9, 2) CHECK (amount > 0),
        day DATE,
        moment TIMESTAMP,
        share DOUBLE,
        twice DECIMAL(9, 2) GENERATED ALWAYS AS (amount * 2));
      """;

  private static final List<String> QUERIES =
      List.of(
          "SELECT c.name, count(*) AS n, sum(s.amount) AS total, avg(s.share) AS share FROM customer"
              + " c LEFT JOIN sale s ON s.customer = c.id GROUP BY c.name ORDER BY total DESC, n",
          "SELECT *, day - DATE '2024-01-01' AS days, moment - day AS past, [1, NULL] AS list,"
              + " {'a': 1, 'b': 'x'} AS pair, true AS yes, 1::HUGEINT AS huge, NULL AS nothing FROM"
              + " sale",
          "SELECT size, row_number() OVER (PARTITION BY size ORDER BY name) AS place FROM customer");

  private static final List<String> FAILURES =
      List.of("SELECT nme FROM customer", "SELECT name::INTEGER FROM customer", "SELECT FROM");

  private Rehearsal() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Desk desk = Desk.open(Role.TRUSTED, new FrameWriter(OutputStream.nullOutputStream()));
    String database = build(desk, folder);
    for (boolean shuffled : new boolean[] {false, true}) {
      QUERIES.forEach(sql -> desk.answer(run(database, sql, shuffled)));
      FAILURES.forEach(sql -> desk.answer(run(database, sql, shuffled)));
    }
    load(desk, ":single", Request.Form.SINGLE);
    QUERIES.forEach(sql -> desk.answer(run(":single", sql, false)));
    load(desk, ":batch", Request.Form.BATCH);
    QUERIES.forEach(
        sql -> desk.answer(new Request.RunBatch(":batch", 0, 2, sql, ROWS, BYTES, false)));
    // Some threads of the engine's never end.
    Runtime.getRuntime().exit(0);
  }

  private static String build(Desk desk, Path folder) throws Exception {
    Path customers = folder.resolve("customer.csv");
    Path sales = folder.resolve("sale.csv");
    Files.writeString(customers, "id,name,size\n1,Ada,small\n2,Bob,\n");
    Files.writeString(
        sales,
        "id,customer,amount,day,moment,share\n1,1,9.50,2024-01-02,2024-01-02 03:04:05,0.5\n2,1,3,,,\n");
    desk.answer(new Request.Describe(DDL));
    String file = folder.resolve("built.duckdb").toString();
    for (int permutation = 0; permutation < 2; permutation++) {
      desk.answer(
          new Request.Build(
              DDL,
              List.of(
                  new Request.Source("customer", customers.toString(), false),
                  new Request.Source("sale", sales.toString(), false)),
              permutation,
              file));
    }
    for (String sql : QUERIES) {
      desk.answer(new Request.Serialize(sql));
    }
    FAILURES.forEach(sql -> desk.answer(new Request.Serialize(sql)));
    return file;
  }

  private static Request.Run run(String database, String sql, boolean shuffled) {
    return new Request.Run(database, shuffled, false, sql, ROWS, BYTES, false);
  }

  private static void load(Desk desk, String name, Request.Form form) {
    desk.answer(
        new Request.Load(
            name,
            DDL,
            form,
            List.of(
                new Request.Tuples(
                    "customer",
                    List.of(
                        new Request.TypedColumn("id", "INTEGER", null),
                        new Request.TypedColumn("name", "VARCHAR", null),
                        new Request.TypedColumn("size", "size", null)),
                    List.of(row(0, "1", "Ada", "small"), row(1, "1", "Bob", "large"))),
                new Request.Tuples(
                    "sale",
                    List.of(
                        new Request.TypedColumn("id", "INTEGER", null),
                        new Request.TypedColumn("customer", "INTEGER", null),
                        new Request.TypedColumn("amount", "DECIMAL(9,2)", null),
                        new Request.TypedColumn("day", "DATE", null),
                        new Request.TypedColumn("moment", "TIMESTAMP", null),
                        new Request.TypedColumn("share", "DOUBLE", null),
                        new Request.TypedColumn("twice", "DECIMAL(9,2)", "amount * 2")),
                    List.of(row(0, "1", "1", "9.5", "2024-01-02", "2024-01-02", "0.5"))))));
  }

  private static Row row(int database, String... values) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Int(database));
    for (String value : values) {
      cells.add(new Cell.Text(value));
    }
    return Row.of(cells);
  }
}
