package dev.assay.grader.worker;

import dev.assay.grader.protocol.Request;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds sets of many tiny databases side by side: in each table a column tells the number of the
 * database. A query runs over all of a set in one statement: for each number, common table
 * expressions with the names of the schema's tables shadow everything else, and the query stands
 * below them as it was written. Names of helpers are random, so that no query can mean one.
 */
final class BatchHome implements Memory.Home {
  /** The sets that a search goes to and fro between, and some more. */
  private static final int MOST = 24;

  private static final int MOST_DATABASES = 4096;

  private final Instance instance;
  private final String numbers;
  private final String number;
  private final String outer;
  private final String inner;
  private final String nothing;
  private final Map<String, Stored> sets = new LinkedHashMap<>(16, 0.75f, true);

  /** The tables without rows that were made: all sets have them in common. */
  private final Set<String> empty = new HashSet<>();

  /**
   * A set in memory.
   *
   * @param shadows the common table expressions
   */
  private record Stored(String schema, String shadows) {}

  BatchHome(Instance instance) throws SQLException {
    this.instance = instance;
    numbers = random();
    number = random();
    outer = random();
    inner = random();
    nothing = random();
    instance.write(
        connection -> {
          Sql.execute(
              connection,
              "CREATE TABLE memory.main.%s AS SELECT CAST(range AS INTEGER) AS %s FROM range(%d)"
                  .formatted(Sql.name(numbers), Sql.name(number), MOST_DATABASES));
          Sql.execute(connection, "CREATE SCHEMA memory." + nothing);
        });
  }

  private static String random() {
    byte[] bytes = new byte[12];
    new SecureRandom().nextBytes(bytes);
    return "h" + HexFormat.of().formatHex(bytes);
  }

  @Override
  public Instance instance() {
    return instance;
  }

  boolean holds(String name) {
    return sets.containsKey(name);
  }

  @Override
  public void load(String name, List<Request.Tuples> tables) throws SQLException {
    if (holds(name)) {
      return;
    }
    String schema = random();
    List<Request.Tuples> others = new ArrayList<>(tables);
    others.removeIf(tuples -> tuples.rows().isEmpty() && !empty.add(tuples.table()));
    instance.write(
        connection -> {
          if (sets.size() >= MOST) {
            Map.Entry<String, Stored> eldest = sets.entrySet().iterator().next();
            sets.remove(eldest.getKey());
            Sql.execute(
                connection, "DROP SCHEMA memory.%s CASCADE".formatted(eldest.getValue().schema()));
          }
          Sql.execute(connection, "CREATE SCHEMA memory." + schema);
          new Staging(connection, others)
              .copy(tuples -> "CREATE TABLE " + stored(schema, tuples), number);
        });
    sets.put(name, new Stored(schema, shadows(schema, tables)));
  }

  private String stored(String schema, Request.Tuples tuples) {
    String where = tuples.rows().isEmpty() ? nothing : schema;
    return "memory.%s.%s".formatted(where, Sql.name(tuples.table()));
  }

  private String shadows(String schema, List<Request.Tuples> tables) {
    return tables.stream()
        .map(
            tuples ->
                "%s AS NOT MATERIALIZED (SELECT %s FROM %s WHERE %s = %s.%s)"
                    .formatted(
                        Sql.name(tuples.table()),
                        Sql.names(
                            tuples.columns().stream().map(Request.TypedColumn::name).toList()),
                        stored(schema, tuples),
                        number,
                        outer,
                        number))
        .collect(Collectors.joining(", "));
  }

  /** What stands before the query. */
  String head(Request.RunBatch batch) {
    Stored set = Objects.requireNonNull(sets.get(batch.name()));
    return """
        SELECT %s.%s, %s.* FROM \
        (SELECT %s FROM memory.main.%s WHERE %s >= %d AND %s < %d) AS %s, \
        LATERAL (WITH %s SELECT * FROM (
        """
        .formatted(
            outer,
            number,
            inner,
            number,
            numbers,
            number,
            batch.from(),
            number,
            batch.to(),
            outer,
            set.shadows());
  }

  /** What stands after it; the query may end in a comment. */
  String tail() {
    return "\n)) AS " + inner;
  }
}
