package dev.assay.grader.worker;

import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@link Request.Serialize}. The text is only parsed, on an instance without data, and
 * leaves nothing behind: the statement that does it is prepared once.
 */
final class SerializeQuery {
  private final Instances instances;
  private final Running running;
  private final FrameWriter out;
  private @Nullable PreparedStatement prepared;

  SerializeQuery(Instances instances, Running running, FrameWriter out) {
    this.instances = instances;
    this.running = running;
    this.out = out;
  }

  void answer(String sql) throws SQLException, IOException {
    PreparedStatement statement = prepared();
    try {
      statement.setString(1, sql);
      running.starts(statement);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        out.write(new Response.Tree(rows.getString(1)));
      }
    } catch (SQLException e) {
      prepared = null;
      statement.close();
      out.write(new Response.Failed(String.valueOf(e.getMessage()), 0));
    } finally {
      running.ends();
    }
  }

  private PreparedStatement prepared() throws SQLException {
    PreparedStatement statement = prepared;
    if (statement == null) {
      statement = instances.bare().prepare("SELECT CAST(json_serialize_sql(?) AS VARCHAR)");
      prepared = statement;
    }
    return statement;
  }
}
