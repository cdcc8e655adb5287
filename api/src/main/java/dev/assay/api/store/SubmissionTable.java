package dev.assay.api.store;

import dev.assay.api.wire.Json;
import dev.assay.api.wire.VerdictJson;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code submission}. */
final class SubmissionTable {
  private SubmissionTable() {}

  static void insert(Handle handle, StoredSubmission submission) {
    handle
        .createUpdate(
            """
            INSERT INTO submission (id, problem, sql, state, attempt, submitted_at)
            VALUES (:id, :problem, :sql, :state, :attempt, :submitted_at)
            """)
        .bind("id", submission.id())
        .bind("problem", submission.problem())
        .bind("sql", submission.sql())
        .bind("state", submission.state().code())
        .bind("attempt", submission.attempt())
        .bind("submitted_at", submission.submittedAt().toEpochMilli())
        .execute();
  }

  static Optional<StoredSubmission> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM submission WHERE id = :id")
        .bind("id", id)
        .map(SubmissionTable::row)
        .findOne();
  }

  /** Begins an attempt; nothing if the submission needs none any more. */
  static Optional<StoredSubmission> begin(Handle handle, String id) {
    return handle
        .createQuery(
            """
            UPDATE submission SET state = 'running', attempt = attempt + 1
            WHERE id = :id AND state IN ('queued', 'running')
            RETURNING *
            """)
        .bind("id", id)
        .map(SubmissionTable::row)
        .findOne();
  }

  /**
   * Writes the verdict, unless there is one already or a later attempt has begun.
   *
   * @return whether it was written
   */
  static boolean finish(Handle handle, StoredSubmission begun, Instant at, VerdictJson verdict) {
    return handle
            .createUpdate(
                """
                UPDATE submission SET state = 'done', finished_at = :at, report = :report
                WHERE id = :id AND state = 'running' AND attempt = :attempt
                """)
            .bind("id", begun.id())
            .bind("attempt", begun.attempt())
            .bind("at", at.toEpochMilli())
            .bind("report", Json.write(verdict))
            .execute()
        == 1;
  }

  private static StoredSubmission row(ResultSet row, StatementContext context) throws SQLException {
    return new StoredSubmission(
        row.getString("id"),
        row.getString("problem"),
        row.getString("sql"),
        SubmissionState.of(row.getString("state")),
        row.getInt("attempt"),
        Instant.ofEpochMilli(row.getLong("submitted_at")),
        finishedAt(row),
        verdict(row.getString("report")));
  }

  private static @Nullable Instant finishedAt(ResultSet row) throws SQLException {
    long milliseconds = row.getLong("finished_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
  }

  private static @Nullable VerdictJson verdict(@Nullable String report) throws SQLException {
    if (report == null) {
      return null;
    }
    try {
      return Json.read(report, VerdictJson.class);
    } catch (IOException e) {
      throw new SQLException("the stored report is no verdict", e);
    }
  }
}
