package dev.assay.grader.execute;

import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.MalformedFrameException;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the responses to a query. */
final class QueryConversation implements Attempts.Conversation<Execution> {
  /** By so much a worker may overshoot before it notices. */
  private static final long ONE_BATCH = 24 << 20;

  /**
   * A failure that came sooner is looked at again where it happened. Another one is left to an
   * unused worker: most of what fails late wants too much memory, of which only that one can tell.
   */
  private static final Duration SOON = Duration.ofMillis(100);

  private final String sql;
  private final int rowLimit;
  private final long byteLimit;

  private final Optional<InMemory> database;
  private Request request;
  private boolean loading;

  /**
   * Tiny databases, which a worker is sent before it runs a query on them.
   *
   * @param place where it keeps them until others come there
   */
  record InMemory(String place, String name, Supplier<Request.Load> load) {}

  QueryConversation(Request.Run run, Optional<InMemory> database) {
    this(run, run.sql(), run.rowLimit(), run.byteLimit(), database);
  }

  QueryConversation(Request.RunBatch run, InMemory database) {
    this(run, run.sql(), run.rowLimit(), run.byteLimit(), Optional.of(database));
  }

  private QueryConversation(
      Request request, String sql, int rowLimit, long byteLimit, Optional<InMemory> database) {
    this.request = request;
    this.sql = sql;
    this.rowLimit = rowLimit;
    this.byteLimit = byteLimit;
    this.database = database;
  }

  @Override
  public void ask(WorkerProcess worker, Request asked) throws IOException {
    loading =
        database.isPresent() && worker.addDatabase(database.get().place(), database.get().name());
    if (loading) {
      worker.send(database.get().load().get());
    }
    worker.send(asked);
    request = asked;
  }

  @Override
  public Attempts.Answer<Execution> read(WorkerProcess worker, Watch watch) throws IOException {
    List<Column> columns = List.of();
    boolean isQuery = false;
    List<Row> rows = new ArrayList<>();
    long start = worker.bytesReceived();
    if (loading && !(worker.receive() instanceof Response.Built)) {
      return notLoaded(worker.receive() instanceof Response.Unknown);
    }
    while (true) {
      switch (worker.receive()) {
        case Response.Header(List<Column> header) -> {
          columns = header;
          isQuery = true;
        }
        case Response.Batch(List<Row> batch) -> {
          rows.addAll(batch);
          if (rows.size() > rowLimit || worker.bytesReceived() - start > byteLimit + ONE_BATCH) {
            throw malformed(worker, "more than was asked for");
          }
          check(worker, columns, batch);
        }
        case Response.Completed _ -> {
          return new Attempts.Answer<>(
              new Execution.Completed(new Rows(columns, rows)),
              isQuery && isSingle(),
              false,
              false);
        }
        case Response.Unheard _ -> {
          if (watch.cause() != null || (worker.runs() > 1 && watch.spent().compareTo(SOON) > 0)) {
            return new Attempts.Answer<>(
                new Execution.Failed(Execution.Phase.RUN, "", null), false, true, true);
          }
          watch.restart();
          worker.send(request.expectedToFail());
        }
        case Response.Exceeded(Response.Excess what) -> {
          return new Attempts.Answer<>(
              new Execution.Exceeded(
                  switch (what) {
                    case OUTPUT -> Execution.Resource.OUTPUT;
                    case MEMORY -> Execution.Resource.MEMORY;
                  }),
              isSingle(),
              false,
              what == Response.Excess.MEMORY);
        }
        case Response.Failed(String message, int prefix) -> {
          return failed(EngineMessage.of(message, prefix, sql));
        }
        case Response.Unknown _ -> {
          // It has given the database up for others since.
          if (database.isEmpty()) {
            throw malformed(worker, "not an answer to a query on a file");
          }
          worker.send(database.get().load().get());
          if (!(worker.receive() instanceof Response.Built)) {
            return notLoaded(true);
          }
          worker.send(request);
        }
        case Response.Ready _,
            Response.Tree _,
            Response.Described _,
            Response.Built _,
            Response.Rejected _ ->
            throw malformed(worker, "not an answer to a query");
      }
    }
  }

  private static Attempts.Answer<Execution> notLoaded(boolean sound) {
    return new Attempts.Answer<>(
        new Execution.Broken("the rows do not go into the tables"), sound, false, false);
  }

  /** The worker enforces the limits; one that does not is no longer ours. */
  private static void check(WorkerProcess worker, List<Column> columns, List<Row> batch)
      throws IOException {
    for (Row row : batch) {
      if (row.size() != columns.size()) {
        throw malformed(worker, "a row that does not fit its columns");
      }
    }
  }

  private static MalformedFrameException malformed(WorkerProcess worker, String what) {
    worker.kill();
    return new MalformedFrameException(what);
  }

  /**
   * Whether the text can only be one statement. Of several, as of one that is no query, the worker
   * could not undo all: ATTACH, for one, outlives its transaction. Such a worker is not used again.
   */
  private boolean isSingle() {
    String text = sql.stripTrailing();
    int semicolon = text.indexOf(';');
    return semicolon < 0 || semicolon == text.length() - 1;
  }

  private Attempts.Answer<Execution> failed(EngineMessage message) {
    Execution execution =
        message.tellsOfMemory()
            ? new Execution.Exceeded(Execution.Resource.MEMORY)
            : new Execution.Failed(
                message.atCompileTime() ? Execution.Phase.COMPILE : Execution.Phase.RUN,
                message.text(),
                message.where());
    return new Attempts.Answer<>(
        execution,
        message.leavesEngineSound() && isSingle(),
        message.type().equals("INTERRUPT"),
        message.tellsOfMemory());
  }
}
