package dev.assay.grader.execute;

import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An engine with the database that hostile queries run on, and a canary: an honest query whose
 * answer is known. Safe for use by many threads.
 */
public final class Shop implements AutoCloseable {
  public static final Limits LIMITS = new Limits(Duration.ofSeconds(1), 10_000);

  public static final String SCHEMA =
      """
      CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, region VARCHAR);
      CREATE TABLE orders (
        id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), d DATE);
      CREATE TABLE items (
        id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id), price DECIMAL(10, 2),
        qty INTEGER);
      """;

  /** An honest query; three tables, a join, a GROUP BY. */
  public static final String CANARY =
      """
      SELECT c.region, count(*), sum(i.price * i.qty)
      FROM customers c
      JOIN orders o ON o.customer_id = c.id
      JOIN items i ON i.order_id = o.id
      GROUP BY c.region
      ORDER BY c.region
      """;

  private final Engine engine;
  private final List<Fixture.TableData> tables;
  private final Database database;
  private final Execution canary;
  private final String hash;

  Shop(Path folder, EngineSettings settings) {
    this(folder, Engine.start(settings));
  }

  /** On an engine that is the caller's, but closed with this. */
  public Shop(Path folder, Engine engine) {
    this.engine = engine;
    tables =
        Engines.tables(
            folder,
            Map.of(
                "customers", csv("id,name,region", "%d,name %1$d,region %2$d"),
                "orders", csv("id,customer_id,d", "%d,%1$d,2024-01-0%2$d"),
                "items", csv("id,order_id,price,qty", "%d,%1$d,%1$d.50,%2$d")));
    database = engine.database(SCHEMA, tables, Layout.AS_GIVEN);
    canary = engine.runTrusted(database, CANARY, Limits.DEFAULT);
    hash = hashNow();
  }

  private static String csv(String header, String row) {
    return IntStream.range(0, 1000)
        .mapToObj(i -> row.formatted(i, 1 + i % 5))
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  public Engine engine() {
    return engine;
  }

  /** What the database is made of. */
  public List<Fixture.TableData> tables() {
    return tables;
  }

  public Database database() {
    return database;
  }

  public Execution run(String sql) {
    return engine.run(database, sql, LIMITS);
  }

  /** What the canary must give. */
  public Execution expectedCanary() {
    return canary;
  }

  public Execution canary() {
    return run(CANARY);
  }

  /** The hash of the database file when it was built. */
  public String hash() {
    return hash;
  }

  public String hashNow() {
    try {
      byte[] bytes = Files.readAllBytes(database.file());
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
