package dev.assay.grader.execute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes of tiny databases what workers load, and names for it. */
final class Loading {
  private Loading() {}

  static Request.Load of(Database.InMemory database) {
    Request.Form form = database.layout().shuffled() ? Request.Form.SHUFFLED : Request.Form.SINGLE;
    TinyDatabase rows = permuted(database.rows(), database.layout().permutation());
    return new Request.Load(
        name(database), database.ddl(), form, tuples(database.schema(), List.of(rows)));
  }

  static Request.Load of(Batch batch) {
    return new Request.Load(
        batch.name(), batch.ddl(), Request.Form.BATCH, tuples(batch.schema(), batch.databases()));
  }

  /** The first permutation turns all rows round, so that two rows change places for certain. */
  private static TinyDatabase permuted(TinyDatabase database, int permutation) {
    if (permutation == 0) {
      return database;
    }
    TinyDatabase result = database;
    for (String table : database.tables().keySet()) {
      List<TinyDatabase.Tuple> rows = new ArrayList<>(database.rows(table));
      if (permutation == 1) {
        Collections.reverse(rows);
      } else {
        Collections.shuffle(rows, new Random(permutation));
      }
      result = result.with(table, rows);
    }
    return result;
  }

  static String name(Database.InMemory database) {
    return name(database.ddl(), List.of(database.rows()), database.layout().permutation());
  }

  static String name(String ddl, List<TinyDatabase> databases, int permutation) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      put(digest, ddl);
      put(digest, Integer.toString(permutation));
      for (TinyDatabase database : databases) {
        digest.update((byte) 1);
        database
            .tables()
            .forEach(
                (table, rows) -> {
                  digest.update((byte) 2);
                  put(digest, table);
                  rows.forEach(row -> row.values().forEach(value -> put(digest, value)));
                });
      }
      return ":" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new EngineException("no SHA-256", e);
    }
  }

  private static void put(MessageDigest digest, @Nullable String text) {
    if (text == null) {
      digest.update((byte) 3);
      return;
    }
    digest.update((byte) 4);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static List<Request.Tuples> tuples(Schema schema, List<TinyDatabase> databases) {
    List<Request.Tuples> all = new ArrayList<>();
    for (Schema.Table table : schema.tables()) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < databases.size(); i++) {
        for (TinyDatabase.Tuple tuple : databases.get(i).rows(table.name())) {
          rows.add(row(i, tuple));
        }
      }
      List<Request.TypedColumn> columns =
          table.columns().stream()
              .map(
                  column ->
                      new Request.TypedColumn(
                          column.name(), column.type(), column.generatedExpression()))
              .toList();
      all.add(new Request.Tuples(table.name(), columns, rows));
    }
    return all;
  }

  private static Row row(int database, TinyDatabase.Tuple tuple) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Int(database));
    for (String value : tuple.values()) {
      cells.add(value == null ? Cell.Null.NULL : new Cell.Text(value));
    }
    return Row.of(cells);
  }
}
