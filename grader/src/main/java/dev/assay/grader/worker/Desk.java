package dev.assay.grader.worker;

import dev.assay.grader.protocol.FrameWriter;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import java.io.IOException;
import java.sql.SQLException;

/** Answers requests, one after the other, on the query thread. */
final class Desk {
  private final Role role;
  private final FrameWriter out;
  private final Running running;
  private final SerializeQuery serialize;
  private final RunQuery run;

  private Desk(Role role, FrameWriter out, Running running, Instances instances) {
    this.role = role;
    this.out = out;
    this.running = running;
    this.serialize = new SerializeQuery(instances, running, out);
    this.run = new RunQuery(instances, running, out);
  }

  /** Loads the engine and says so. */
  static Desk open(Role role, FrameWriter out) throws SQLException, IOException {
    Instances instances = new Instances();
    out.write(new Response.Ready(instances.bare().version()));
    return new Desk(role, out, new Running(), instances);
  }

  /** Interrupts the query that is running. Called from any thread; returns at once. */
  void cancel() {
    running.cancel();
  }

  void answer(Request request) {
    try {
      switch (request) {
        case Request.Serialize(String sql) -> serialize.answer(sql);
        case Request.Run query -> run.answer(query);
        case Request.Describe(String ddl) -> {
          requireTrusted();
          out.write(SchemaReader.describe(ddl));
        }
        case Request.Build build -> {
          requireTrusted();
          out.write(FixtureBuilder.build(build));
        }
        case Request.Cancel _ -> {}
      }
    } catch (OutOfMemoryError | StackOverflowError e) {
      // The engine's own memory and stack are no matter of the heap: the result was too much.
      tell(new Response.Exceeded(Response.Excess.OUTPUT));
      die("a result is too large or too deep", e);
    } catch (SQLException | IOException | RuntimeException | LinkageError e) {
      die("a request failed", e);
    }
  }

  private void requireTrusted() {
    if (role != Role.TRUSTED) {
      throw new IllegalStateException("not for this role");
    }
  }

  private void tell(Response response) {
    try {
      out.write(response);
    } catch (IOException e) {
      die("nobody listens", e);
    }
  }

  /** A worker whose state is in doubt answers nothing more. */
  static void die(String why, Throwable cause) {
    System.err.println(why);
    cause.printStackTrace();
    Runtime.getRuntime().halt(Main.RETIRED);
  }
}
