package dev.assay.api.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that has nothing but the engine: makes a database of a script, warms a query
 * up, runs it, and prints the median wall time and the mean CPU time of a run in milliseconds.
 */
final class BareDuckDb {
  private BareDuckDb() {}

  /** Arguments: the files of the script and of the query, and how often to warm up and to run. */
  public static void main(String[] arguments) throws Exception {
    String query = Files.readString(Path.of(arguments[1]));
    int warmUp = Integer.parseInt(arguments[2]);
    int runs = Integer.parseInt(arguments[3]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET threads = 1");
        statement.execute(Files.readString(Path.of(arguments[0])));
      }
      for (int i = 0; i < warmUp; i++) {
        run(connection, query);
      }
      List<Double> times = new ArrayList<>();
      long cpu = cpuNanos();
      for (int i = 0; i < runs; i++) {
        long start = System.nanoTime();
        run(connection, query);
        times.add(Figures.millisSince(start));
      }
      System.out.println(Figures.median(times) + " " + (cpuNanos() - cpu) / 1e6 / runs);
    }
  }

  private static void run(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          rows.getObject(i);
        }
      }
    }
  }

  static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
