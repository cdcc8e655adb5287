package dev.assay.api.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One durable job for each submission that is to be graded, run by db-scheduler. */
final class Jobs implements AutoCloseable {
  /** More than the engine grades at once, so that it never waits for a job to be fetched. */
  static final int THREADS = 8;

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofSeconds(1);

  /** A node that misses this many heartbeats is dead, and its jobs are begun again by another. */
  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  /** Longer than any grading, so that a stop in good order loses none. */
  private static final Duration DRAIN = Duration.ofSeconds(20);

  private static final TaskDescriptor<Void> GRADE = TaskDescriptor.of("grade");

  private final Scheduler scheduler;
  private final SchedulerClient client;

  /**
   * @param grade is given the id of the submission; run again a second later if it throws
   */
  Jobs(StoreLocation location, DataSource dataSource, Consumer<String> grade) {
    JdbcCustomization dialect = new AutodetectJdbcCustomization(dataSource, true);
    OneTimeTask<Void> task =
        Tasks.oneTime(GRADE)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
            .onDeadExecutionRevive()
            .execute((instance, _) -> grade.accept(instance.getId()));
    SchedulerBuilder builder =
        Scheduler.create(dataSource, task)
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .jdbcCustomization(dialect)
            .threads(THREADS)
            .pollingInterval(POLLING)
            .enableImmediateExecution()
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(DRAIN);
    scheduler =
        switch (location) {
          case StoreLocation.Sqlite _ -> builder.pollUsingFetch(0.5, 3.0).build();
          // Nodes that lock what they fetch do not run after the same jobs.
          case StoreLocation.Postgresql _ -> builder.pollUsingLockAndFetch(0.5, 1.0).build();
        };
    client =
        SchedulerClient.Builder.create(new TransactionDataSource(), task)
            .jdbcCustomization(dialect)
            .build();
  }

  void start() {
    scheduler.start();
  }

  boolean running() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }

  /** Adds a job within the transaction of the connection; {@link #wake} it after the commit. */
  void add(Connection connection, String id) {
    TransactionDataSource.within(
        connection,
        () -> client.scheduleIfNotExists(GRADE.instance(id).scheduledTo(Instant.now())));
  }

  /** Has new jobs looked for at once. */
  void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  /** Lets the jobs that run come to their end, for a while. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
