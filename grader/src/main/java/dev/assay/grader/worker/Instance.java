package dev.assay.grader.worker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * A hardened DuckDB instance with at most one fixture. Each query gets a connection of its own, in
 * a read-only transaction that is rolled back: temporary tables, macros, variables, prepared
 * statements and the search path end with it.
 */
final class Instance implements AutoCloseable {
  /** The catalog of the fixture, as qualified names and plans show it. */
  static final String FIXTURE = "fixture";

  private final DuckDBConnection root;
  private final boolean hasFixture;
  private @Nullable DuckDBConnection primed;

  private Instance(DuckDBConnection root, boolean hasFixture) {
    this.root = root;
    this.hasFixture = hasFixture;
  }

  /**
   * Opens an instance and hardens it.
   *
   * @throws SQLException if any of its settings does not hold: then it must not be used
   */
  static Instance open(String database, boolean shuffled) throws SQLException {
    List<String> first =
        database.isEmpty()
            ? List.of()
            : List.of("ATTACH " + Sql.text(database) + " AS " + FIXTURE + " (READ_ONLY)");
    return open(first, !database.isEmpty(), shuffled);
  }

  /**
   * Opens one whose fixture lies in memory, is empty and can be written to outside of the
   * transactions of queries.
   *
   * @param types statements that make the types of its schema
   */
  static Instance openInMemory(List<String> types, boolean shuffled) throws SQLException {
    List<String> first = new ArrayList<>();
    first.add("ATTACH ':memory:' AS " + FIXTURE);
    first.add("USE " + FIXTURE);
    first.addAll(types);
    first.add("USE memory");
    return open(first, true, shuffled);
  }

  /** Opens one without a fixture, for tables that its queries do not see by themselves. */
  static Instance openBare(List<String> types) throws SQLException {
    return open(types, false, false);
  }

  private static Instance open(List<String> first, boolean hasFixture, boolean shuffled)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    properties.setProperty("threads", "1"); // From the start: it would spawn some to wait.
    DuckDBConnection root =
        DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
    Instance instance = new Instance(root, hasFixture);
    try {
      for (String statement : settings(first, shuffled)) {
        Sql.execute(root, statement);
      }
      Hardening.verify(root);
      if (instance.hasFixture) {
        instance.prime();
      }
      return instance;
    } catch (SQLException e) {
      instance.close();
      throw e;
    }
  }

  private static List<String> settings(List<String> first, boolean shuffled) {
    List<String> statements = new ArrayList<>(first);
    if (shuffled) {
      // With it, GROUP BY on small integers comes out sorted whatever the order of the rows.
      statements.add("SET perfect_ht_threshold = 0");
    }
    statements.addAll(Hardening.SETTINGS);
    return statements;
  }

  String version() throws SQLException {
    try (Statement statement = root.createStatement();
        ResultSet rows = statement.executeQuery("SELECT version()")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Prepares a statement of ours, outside of the transactions of queries. */
  PreparedStatement prepare(String sql) throws SQLException {
    return root.prepareStatement(sql);
  }

  /** Writes, outside of the transactions of queries, which see it from the next one on. */
  void write(Writing writing) throws SQLException {
    writing.on(root);
    DuckDBConnection stale = primed;
    primed = null;
    if (stale != null) {
      stale.close();
    }
  }

  /** What is written to an instance by a connection that is never a query's. */
  interface Writing {
    void on(DuckDBConnection connection) throws SQLException;
  }

  /** A connection for one query, inside its transaction; goes back to {@link #finish}. */
  DuckDBConnection take() throws SQLException {
    if (primed == null) {
      prime();
    }
    DuckDBConnection connection = primed;
    primed = null;
    if (connection == null) {
      throw new SQLException("no connection");
    }
    return connection;
  }

  /**
   * Ends the transaction of a query, and makes the next one ready.
   *
   * @throws SQLException if the transaction is gone, as after a COMMIT, or the instance is: what
   *     the query did may then outlive it
   */
  void finish(Connection connection) throws SQLException {
    try (connection) {
      Sql.execute(connection, "ROLLBACK");
    }
    prime();
  }

  private void prime() throws SQLException {
    DuckDBConnection connection = root.duplicate();
    primed = connection;
    if (hasFixture) {
      connection.setCatalog(FIXTURE);
    }
    Sql.execute(connection, "BEGIN TRANSACTION READ ONLY");
    Sql.execute(connection, "SELECT setseed(0.42)");
  }

  @Override
  public void close() {
    try (root;
        Connection _ = primed) {
      primed = null;
    } catch (SQLException e) {
      System.err.println("close: " + e.getMessage());
    }
  }
}
