package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Response;
import dev.assay.grader.protocol.Row;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sends a result while the engine still computes it, up to its limits. */
final class ResultSender {
  /** More columns than PostgreSQL allows are no answer to a question. */
  private static final int MOST_COLUMNS = 1600;

  private static final int BATCH_ROWS = 2048;
  private static final long BATCH_CHARACTERS = 1 << 18;

  /** A row must fit a frame, whose characters may take four bytes. */
  private static final long ROW_CHARACTERS = 2 << 20;

  private final FrameWriter out;
  private final int rowLimit;
  private final long byteLimit;

  ResultSender(FrameWriter out, int rowLimit, long byteLimit) {
    this.out = out;
    this.rowLimit = rowLimit;
    this.byteLimit = byteLimit;
  }

  /** Returns the response that ends the result, unsent. */
  Response send(ResultSet rows, boolean explained) throws SQLException, IOException {
    ResultSetMetaData meta = rows.getMetaData();
    if (meta.getColumnCount() > MOST_COLUMNS) {
      return new Response.Exceeded(Response.Excess.OUTPUT);
    }
    // EXPLAIN gives a key and the plan.
    CellReader[] readers = readers(meta, explained ? 2 : 1);
    List<Column> columns = new ArrayList<>();
    for (CellReader reader : readers) {
      columns.add(reader.column());
    }
    out.write(new Response.Header(columns));
    List<Row> batch = new ArrayList<>();
    long batchCharacters = 0;
    long bytes = 0;
    int count = 0;
    while (rows.next()) {
      if (++count > rowLimit) {
        return new Response.Exceeded(Response.Excess.OUTPUT);
      }
      Cell[] cells = new Cell[readers.length];
      long rowCharacters = 0;
      for (int i = 0; i < readers.length; i++) {
        cells[i] = readers[i].read(rows);
        rowCharacters += CellSize.characters(cells[i]);
        if (rowCharacters > ROW_CHARACTERS) {
          return new Response.Exceeded(Response.Excess.OUTPUT);
        }
      }
      batch.add(Row.of(cells));
      batchCharacters += rowCharacters;
      if (batch.size() >= BATCH_ROWS || batchCharacters >= BATCH_CHARACTERS) {
        bytes += out.write(new Response.Batch(batch));
        batch.clear();
        batchCharacters = 0;
        if (bytes > byteLimit) {
          return new Response.Exceeded(Response.Excess.OUTPUT);
        }
      }
    }
    out.write(new Response.Batch(batch));
    return new Response.Completed();
  }

  private static CellReader[] readers(ResultSetMetaData meta, int first) throws SQLException {
    CellReader[] readers = new CellReader[Math.max(0, meta.getColumnCount() - first + 1)];
    for (int i = 0; i < readers.length; i++) {
      int index = first + i;
      readers[i] = CellReader.of(index, meta.getColumnLabel(index), meta.getColumnTypeName(index));
    }
    return readers;
  }
}
