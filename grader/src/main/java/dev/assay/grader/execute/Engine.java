package dev.assay.grader.execute;

import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.protocol.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * DuckDB, at arm's length: it runs in worker processes, which may crash, hang and be killed, and
 * only what they answer comes back. Learners' queries and authors' run in different workers. Safe
 * for use by many threads; a call blocks until its query has ended, which the limits bound.
 */
public final class Engine implements AutoCloseable {
  /** What a result may always have, and more if it may have many rows. */
  private static final long LEAST_BYTES = 16 << 20;

  private static final long BYTES_PER_ROW = 256;

  /** In UTF-16 units. Whoever takes texts from strangers bounds them far below. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final String PROFILE = "EXPLAIN (ANALYZE, FORMAT JSON) ";

  private final ExecutorService launcher;
  private final ScheduledExecutorService clock;
  private final Containment containment;
  private final Reaper reaper;
  private final String engineVersion;
  private final WorkerPool learners;
  private final WorkerPool trusted;
  private final Attempts learnerAttempts;
  private final Attempts trustedAttempts;
  private final FixtureStore fixtures;

  private Engine(EngineSettings settings) {
    settings.launch().check();
    Path folder = folder(settings.fixtures());
    containment = Containment.find(settings.launch().sandbox());
    reaper = new Reaper(containment);
    LaunchCommand command = new LaunchCommand(settings.launch(), folder, containment);
    launcher = Executors.newSingleThreadExecutor(daemon("worker-launcher"));
    clock = Executors.newSingleThreadScheduledExecutor(daemon("worker-watch"));
    int atOnce = settings.learners();
    learners =
        new WorkerPool(
            Role.LEARNER,
            command,
            launcher,
            reaper,
            atOnce,
            settings.spares(),
            settings.runsPerWorker());
    trusted =
        new WorkerPool(
            Role.TRUSTED, command, launcher, reaper, atOnce, 0, settings.runsPerWorker());
    learnerAttempts = new Attempts(learners, clock, true);
    trustedAttempts = new Attempts(trusted, clock, false);
    CompletableFuture<WorkerProcess> first = trusted.warmUp();
    CompletableFuture<WorkerProcess> second = learners.warmUp();
    try {
      engineVersion = first.join().engineVersion();
      second.join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof EngineException cause
          ? cause
          : new EngineException("no worker starts", e);
    }
    fixtures = new FixtureStore(folder, trustedAttempts, engineVersion);
  }

  private static java.util.concurrent.ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }

  private static Path folder(Path fixtures) {
    try {
      Path folder = fixtures.toAbsolutePath().normalize();
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException e) {
      throw new EngineException("no folder for databases at " + fixtures, e);
    }
  }

  /**
   * Starts the first workers.
   *
   * @throws EngineException if they do not start, or the machine lacks what is required of it
   */
  public static Engine start(EngineSettings settings) {
    return new Engine(settings);
  }

  /** DuckDB's own reading of a text, by a worker that has no database open for it. */
  public Serialization serialize(String sql) {
    if (sql.length() > LONGEST_TEXT) {
      return new Serialization.TooHeavy(Execution.Resource.MEMORY);
    }
    return switch (learnerAttempts.run(
        new Request.Serialize(sql), "", Limits.DEFAULT.time(), new SerializeConversation(sql))) {
      case Attempts.Outcome.Answered<Serialization>(Serialization answer) -> answer;
      case Attempts.Outcome.Exceeded<Serialization>(Execution.Resource resource) ->
          new Serialization.TooHeavy(resource);
      case Attempts.Outcome.Crashed<Serialization> _ ->
          new Serialization.TooHeavy(Execution.Resource.MEMORY);
      case Attempts.Outcome.Broken<Serialization>(String reason) ->
          new Serialization.Broken(reason);
    };
  }

  /**
   * A database of these tables, built unless it has been before.
   *
   * @throws FixtureException if the schema or the data are at fault
   * @throws EngineException if it cannot be built for another reason
   */
  public Database database(String schemaDdl, List<Fixture.TableData> tables, Layout layout) {
    return fixtures.database(schemaDdl, tables, layout);
  }

  /**
   * What a schema declares.
   *
   * @throws FixtureException if it is at fault
   */
  public Schema schema(String ddl) {
    return fixtures.schema(ddl);
  }

  /**
   * A database in the workers' memory.
   *
   * @throws FixtureException if the schema is at fault
   */
  public Database.InMemory database(String ddl, TinyDatabase rows, Layout layout) {
    return new Database.InMemory(ddl, rows, schema(ddl), layout);
  }

  /**
   * Tiny databases to be run in one statement.
   *
   * @throws FixtureException if the schema is at fault
   */
  public Batch batch(String ddl, List<TinyDatabase> databases) {
    return new Batch(Loading.name(ddl, databases, 0), ddl, schema(ddl), databases);
  }

  /**
   * Runs a learner's query over the databases of a batch from one number to before another.
   *
   * @param sql one query that passed the gate, without a semicolon at its end
   */
  public BatchExecution runBatch(Batch batch, int from, int to, String sql, Limits limits) {
    return runBatch(learnerAttempts, batch, from, to, sql, limits);
  }

  /** The same for a query of an author. */
  public BatchExecution runBatchTrusted(Batch batch, int from, int to, String sql, Limits limits) {
    return runBatch(trustedAttempts, batch, from, to, sql, limits);
  }

  /** Runs a learner's query. */
  public Execution run(Database database, String sql, Limits limits) {
    return run(learnerAttempts, database, sql, limits, false);
  }

  /** Runs a query of an author. */
  public Execution runTrusted(Database database, String sql, Limits limits) {
    return run(trustedAttempts, database, sql, limits, false);
  }

  /** The plan of a learner's query: one row with DuckDB's JSON in its one cell. */
  public Execution plan(Database database, String sql, Limits limits) {
    return run(learnerAttempts, database, sql, limits, true);
  }

  /**
   * What the engine did for a learner's query: one row whose second cell is DuckDB's profile, as
   * JSON.
   */
  public Execution profile(Database database, String sql, Limits limits) {
    return run(learnerAttempts, database, PROFILE + sql, limits, false);
  }

  /** What the engine did for a query of an author. */
  public Execution profileTrusted(Database database, String sql, Limits limits) {
    return run(trustedAttempts, database, PROFILE + sql, limits, false);
  }

  private static Execution run(
      Attempts attempts, Database database, String sql, Limits limits, boolean explain) {
    if (sql.length() > LONGEST_TEXT) {
      return new Execution.Failed(Execution.Phase.COMPILE, "the query is too long", null);
    }
    String name =
        switch (database) {
          case Database.OnDisk disk -> disk.file().toString();
          case Database.InMemory memory -> Loading.name(memory);
        };
    Request.Run request =
        new Request.Run(
            name,
            database.layout().shuffled(),
            explain,
            sql,
            limits.rows(),
            Math.max(LEAST_BYTES, BYTES_PER_ROW * limits.rows()),
            false);
    return execution(
        attempts.run(
            request,
            database instanceof Database.InMemory memory ? memory.ddl() : name,
            limits.time(),
            new QueryConversation(request, inMemory(name, database))));
  }

  private static Optional<QueryConversation.InMemory> inMemory(String name, Database database) {
    return database instanceof Database.InMemory memory
        ? Optional.of(
            new QueryConversation.InMemory(
                memory.layout().shuffled() + memory.ddl(), name, () -> Loading.of(memory)))
        : Optional.empty();
  }

  private static BatchExecution runBatch(
      Attempts attempts, Batch batch, int from, int to, String sql, Limits limits) {
    if (sql.length() > LONGEST_TEXT || batch.size() == 0) {
      return new BatchExecution.Refused("nothing to run");
    }
    Request.RunBatch request =
        new Request.RunBatch(
            batch.name(),
            from,
            to,
            sql,
            limits.rows(),
            Math.max(LEAST_BYTES, BYTES_PER_ROW * limits.rows()),
            false);
    QueryConversation conversation =
        new QueryConversation(
            request,
            new QueryConversation.InMemory(batch.name(), batch.name(), () -> Loading.of(batch)));
    return BatchExecution.of(
        execution(attempts.run(request, batch.ddl(), limits.time(), conversation)), from, to);
  }

  private static Execution execution(Attempts.Outcome<Execution> outcome) {
    return switch (outcome) {
      case Attempts.Outcome.Answered<Execution>(Execution answer) -> answer;
      case Attempts.Outcome.Exceeded<Execution>(Execution.Resource resource) ->
          new Execution.Exceeded(resource);
      case Attempts.Outcome.Crashed<Execution> _ ->
          new Execution.Failed(Execution.Phase.RUN, "the query brought the engine down", null);
      case Attempts.Outcome.Broken<Execution>(String reason) -> new Execution.Broken(reason);
    };
  }

  /** What contains the workers here, and which are alive. */
  public Health health() {
    List<Health.Worker> workers = new ArrayList<>(learners.health());
    workers.addAll(trusted.health());
    List<Health.Ended> ended = new ArrayList<>(learners.ended());
    ended.addAll(trusted.ended());
    return new Health(engineVersion, containment.layers(), workers, ended);
  }

  /** Kills all workers; queries that run end as {@link Execution.Broken}. */
  @Override
  public void close() {
    learners.close();
    trusted.close();
    reaper.close();
    clock.shutdownNow();
    launcher.shutdownNow();
  }
}
