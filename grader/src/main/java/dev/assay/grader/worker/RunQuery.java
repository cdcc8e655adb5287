package dev.assay.grader.worker;

import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/** Answers {@link Request.Run} and {@link Request.RunBatch}. */
final class RunQuery {
  private static final String EXPLAIN = "EXPLAIN (FORMAT JSON) ";

  /** What the driver says of a streamed result whose first rows failed, whatever the reason. */
  private static final String MESSAGE_LOST = "Invalid result set";

  private static final String INTERRUPTED = "INTERRUPT Error: Interrupted!";

  private final Running running;
  private final FrameWriter out;

  RunQuery(Running running, FrameWriter out) {
    this.running = running;
    this.out = out;
  }

  /** Runs the query as it is, or explains it. */
  void answer(Request.Run run, Instance instance) throws SQLException, IOException {
    String prefix = run.explain() ? EXPLAIN : "";
    ResultSender sender = new ResultSender(out, run.rowLimit(), run.byteLimit());
    answer(
        instance,
        prefix,
        prefix + run.sql(),
        run.failing(),
        rows -> sender.send(rows, run.explain()));
  }

  /** Runs the query over many databases. */
  void answer(Request.RunBatch run, BatchHome home) throws SQLException, IOException {
    String prefix = home.head(run);
    ResultSender sender = new ResultSender(out, run.rowLimit(), run.byteLimit());
    answer(
        home.instance(),
        prefix,
        prefix + run.sql() + home.tail(),
        run.failing(),
        rows -> sender.send(rows, false));
  }

  private interface Sending {
    Response send(ResultSet rows) throws SQLException, IOException;
  }

  private void answer(
      Instance instance, String prefix, String sql, boolean failing, Sending sending)
      throws SQLException, IOException {
    DuckDBConnection connection = instance.take();
    try {
      if (failing) {
        fail(connection, sql);
        instance.finish(connection);
        connection = instance.take();
      }
      Response last = stream(connection, sql, sending);
      running.ends();
      out.write(last);
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      if (running.ends()) {
        message = INTERRUPTED;
      } else if (message.contains(MESSAGE_LOST)) {
        unheard(instance, connection, prefix);
        return;
      }
      out.write(failed(message, prefix));
    }
    instance.finish(connection);
  }

  /** Says that a message is lost, unless the whole instance went down, which tells it. */
  private void unheard(Instance instance, Connection connection, String prefix)
      throws SQLException, IOException {
    try {
      instance.finish(connection);
    } catch (SQLException e) {
      out.write(failed(String.valueOf(e.getMessage()), prefix));
      throw e;
    }
    out.write(new Response.Unheard());
  }

  private static Response failed(String message, String prefix) {
    return new Response.Failed(message, prefix.getBytes(StandardCharsets.UTF_8).length);
  }

  private Response stream(DuckDBConnection connection, String sql, Sending sending)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      running.starts(statement);
      if (!statement.execute(sql)) {
        return new Response.Completed();
      }
      try (ResultSet rows = statement.getResultSet()) {
        return sending.send(rows);
      }
    }
  }

  /**
   * Runs a query for nothing but its failure, in the one way in which the driver keeps the message.
   *
   * @throws SQLException if it fails, with the engine's message
   */
  private void fail(DuckDBConnection connection, String sql) throws SQLException {
    try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
      running.starts(statement);
      try (DuckDBChunkedResult result = statement.query()) {
        boolean more = true;
        while (more) {
          more = result.nextChunk(); // To the end: the error may come late.
        }
      }
    }
  }
}
