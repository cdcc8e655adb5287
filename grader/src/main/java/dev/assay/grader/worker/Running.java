package dev.assay.grader.worker;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The statement that runs right now, and whether it was asked to stop. Thread-safe. */
final class Running {
  private @Nullable Statement statement;
  private boolean cancelled;

  synchronized void starts(Statement next) {
    statement = next;
  }

  /** Returns whether the statement was asked to stop, and forgets both. */
  synchronized boolean ends() {
    boolean wasCancelled = cancelled;
    statement = null;
    cancelled = false;
    return wasCancelled;
  }

  void cancel() {
    Statement target;
    synchronized (this) {
      target = statement;
      cancelled = target != null;
    }
    if (target != null) {
      // Some functions hold the lock that cancel() needs for minutes.
      Thread.ofPlatform().daemon().name("cancel").start(() -> cancel(target));
    }
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      // It has ended, or it cannot be stopped and the service kills this process.
      System.err.println("cancel: " + e.getMessage());
    }
  }
}
