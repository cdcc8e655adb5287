package dev.assay.grader.normalize;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A process that runs pairs of queries on 1,000 different seeded databases of {@code schema.sql},
 * with NULLs and empty tables among them, and says of each pair whether both gave the same bag of
 * rows on all. All databases are in one set of tables with a column {@code db}, and each query runs
 * once over all of them; one that DuckDB cannot run so is run on each by itself.
 */
public final class ManyDatabases {
  private static final int DATABASES = 1_000;

  /** What is printed of a pair whose queries agree. */
  private static final String SAME = "same on " + DATABASES + " databases";

  private static final List<String> TABLES = List.of("dept", "emp", "sale");
  private static final Map<String, String> COLUMNS =
      Map.of(
          "dept", "deptno, dname, budget, city",
          "emp", "empno, ename, sal, comm, deptno, mgr, hired",
          "sale", "id, empno, qty, price, note");

  private final Random random = new Random(20261125);
  private final Connection connection;

  private ManyDatabases(Connection connection) {
    this.connection = connection;
  }

  /** Arguments: a file with {@code left ||| right} a line. Prints {@link #SAME} or what differs. */
  public static void main(String[] args) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      ManyDatabases databases = new ManyDatabases(connection);
      databases.build();
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        List<String> pair = Splitter.on(" ||| ").splitToList(line);
        System.out.println(databases.compare(pair.get(0), pair.get(1)));
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void build() throws SQLException {
    execute("SET threads = 1");
    execute("CREATE TABLE all_db AS SELECT range AS db FROM range(" + DATABASES + ")");
    execute("CREATE TABLE dept (deptno INTEGER, dname VARCHAR, budget INTEGER, city VARCHAR)");
    execute(
        "CREATE TABLE emp (empno INTEGER, ename VARCHAR, sal INTEGER, comm INTEGER,"
            + " deptno INTEGER, mgr INTEGER, hired DATE)");
    execute(
        "CREATE TABLE sale (id INTEGER, empno INTEGER, qty INTEGER, price DOUBLE, note VARCHAR)");
    Set<Map<String, List<String>>> databases = new LinkedHashSet<>();
    while (databases.size() < DATABASES) {
      databases.add(database());
    }
    Map<String, List<String>> rows = new HashMap<>();
    int db = 0;
    for (Map<String, List<String>> each : databases) {
      String number = "(" + db++ + ", ";
      each.forEach((table, cells) -> cells.forEach(row -> add(rows, table, number + row + ")")));
    }
    for (String table : TABLES) {
      execute("CREATE TABLE all_" + table + " AS SELECT 0 AS db, * FROM " + table);
      execute(
          "INSERT INTO all_"
              + table
              + " VALUES "
              + String.join(", ", rows.getOrDefault(table, List.of())));
    }
  }

  /** The rows of each table that is not empty. */
  private Map<String, List<String>> database() {
    Map<String, List<String>> rows = new HashMap<>();
    int departments = random.nextInt(4);
    for (int i = 1; i <= departments; i++) {
      add(rows, "dept", row(i, text(false), number(), text(true)));
    }
    int people = departments == 0 ? 0 : random.nextInt(5);
    for (int i = 1; i <= people; i++) {
      @Nullable Object boss = random.nextInt(3) == 0 ? null : 1 + random.nextInt(people);
      add(
          rows,
          "emp",
          row(
              i,
              text(false),
              random.nextInt(5),
              number(),
              1 + random.nextInt(departments),
              boss,
              date()));
    }
    int sales = random.nextInt(5);
    for (int i = 0; i < sales; i++) {
      @Nullable Object price = random.nextInt(5) == 0 ? null : random.nextInt(8) / 2.0;
      add(rows, "sale", row(random.nextInt(3), number(), number(), price, text(true)));
    }
    return rows;
  }

  private static void add(Map<String, List<String>> rows, String table, String row) {
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
  }

  private static String row(@Nullable Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(
          cell == null ? "NULL" : cell instanceof String text ? "'" + text + "'" : cell.toString());
    }
    return String.join(", ", texts);
  }

  private @Nullable Object number() {
    return random.nextInt(4) == 0 ? null : random.nextInt(4);
  }

  private @Nullable Object text(boolean nullable) {
    return nullable && random.nextInt(4) == 0
        ? null
        : List.of("a", "A", "b", "ba", "").get(random.nextInt(5));
  }

  private @Nullable Object date() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> null;
      case 2 -> "199%d-12-31".formatted(4 + random.nextInt(3));
      default ->
          "20%d-0%d-0%d"
              .formatted(23 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(3));
    };
  }

  private String compare(String left, String right) {
    try {
      return difference(together(left), together(right));
    } catch (SQLException _) {
      return singly(left, right);
    }
  }

  private static String difference(Map<Long, List<String>> left, Map<Long, List<String>> right) {
    for (long db = 0; db < DATABASES; db++) {
      List<String> ofLeft = left.getOrDefault(db, List.of());
      List<String> ofRight = right.getOrDefault(db, List.of());
      if (!ofLeft.equals(ofRight)) {
        return "database " + db + ": " + ofLeft + " and " + ofRight;
      }
    }
    return SAME;
  }

  private Map<Long, List<String>> together(String query) throws SQLException {
    StringBuilder shadows = new StringBuilder();
    for (String table : TABLES) {
      shadows
          .append(shadows.isEmpty() ? "WITH " : ", ")
          .append(table + " AS NOT MATERIALIZED (SELECT " + COLUMNS.get(table))
          .append(" FROM all_" + table + " WHERE db = i.db)");
    }
    return rows(
        "SELECT i.db, x.* FROM all_db i, LATERAL ("
            + shadows
            + " SELECT * FROM (\n"
            + query
            + "\n) y) x");
  }

  private Map<Long, List<String>> rows(String sql) throws SQLException {
    Map<Long, List<String>> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(cell(result.getObject(i))).append('|');
        }
        rows.computeIfAbsent(result.getLong(1), _ -> new ArrayList<>()).add(row.toString());
      }
    }
    rows.values().forEach(list -> list.sort(String::compareTo));
    return rows;
  }

  /** Numbers by value, whatever their type. */
  private static String cell(Object value) {
    return value instanceof Number number
        ? "%.9f".formatted(number.doubleValue())
        : String.valueOf(value);
  }

  private String singly(String left, String right) {
    try {
      for (int db = 0; db < DATABASES; db++) {
        for (String table : TABLES) {
          execute("DELETE FROM " + table);
          execute(
              "INSERT INTO "
                  + table
                  + " SELECT "
                  + COLUMNS.get(table)
                  + " FROM all_"
                  + table
                  + " WHERE db = "
                  + db);
        }
        Map<Long, List<String>> ofLeft = rows("SELECT 0, x.* FROM (\n" + left + "\n) x");
        Map<Long, List<String>> ofRight = rows("SELECT 0, x.* FROM (\n" + right + "\n) x");
        if (!ofLeft.equals(ofRight)) {
          return "database " + db + ": " + ofLeft + " and " + ofRight;
        }
      }
      return SAME;
    } catch (SQLException e) {
      return "error: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    } finally {
      emptied();
    }
  }

  private void emptied() {
    try {
      for (String table : TABLES) {
        execute("DELETE FROM " + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
