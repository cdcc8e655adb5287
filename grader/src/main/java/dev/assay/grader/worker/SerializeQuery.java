package dev.assay.grader.worker;

import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Answers {@link Request.Serialize}: the text is only parsed, on an instance without data. */
final class SerializeQuery {
  private final Instances instances;
  private final Running running;
  private final FrameWriter out;

  SerializeQuery(Instances instances, Running running, FrameWriter out) {
    this.instances = instances;
    this.running = running;
    this.out = out;
  }

  void answer(String sql) throws SQLException, IOException {
    Instance instance = instances.get("", false);
    DuckDBConnection connection = instance.take();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT CAST(json_serialize_sql(?) AS VARCHAR)")) {
      statement.setString(1, sql);
      running.starts(statement);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        out.write(new Response.Tree(rows.getString(1)));
      }
    } catch (SQLException e) {
      out.write(new Response.Failed(String.valueOf(e.getMessage()), 0));
    } finally {
      running.ends();
    }
    instance.finish(connection);
  }
}
