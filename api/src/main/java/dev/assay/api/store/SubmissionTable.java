package dev.assay.api.store;

import dev.assay.api.wire.Json;
import dev.assay.api.wire.VerdictJson;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code submission}. */
final class SubmissionTable {
  private SubmissionTable() {}

  static void insert(Handle handle, StoredSubmission submission) {
    handle
        .createUpdate(
            """
            INSERT INTO submission
              (id, problem, sql, learner, assessment, state, attempt, failures, charged, submitted_at)
            VALUES
              (:id, :problem, :sql, :learner, :assessment, :state, :attempt, :failures, 1, :submitted_at)
            """)
        .bind("id", submission.id())
        .bind("problem", submission.problem())
        .bind("sql", submission.sql())
        .bind("learner", submission.learner())
        .bind("assessment", submission.assessment())
        .bind("state", submission.state().code())
        .bind("attempt", submission.attempt())
        .bind("failures", submission.failures())
        .bind("submitted_at", submission.submittedAt().toEpochMilli())
        .execute();
  }

  static Optional<StoredSubmission> find(Handle handle, String id) {
    return find(handle, List.of(id)).stream().findFirst();
  }

  static List<StoredSubmission> find(Handle handle, Collection<String> ids) {
    return handle
        .createQuery("SELECT * FROM submission WHERE id IN (<ids>)")
        .bindList("ids", List.copyOf(ids))
        .map(SubmissionTable::row)
        .list();
  }

  static SubmissionFilter.Page page(Handle handle, SubmissionFilter filter) {
    List<StoredSubmission> found = list(handle, filter);
    if (found.size() <= filter.limit()) {
      return new SubmissionFilter.Page(found, null);
    }
    List<StoredSubmission> page = found.subList(0, filter.limit());
    StoredSubmission last = page.getLast();
    return new SubmissionFilter.Page(
        page, new SubmissionFilter.Position(last.submittedAt(), last.id()));
  }

  /** One more than asked for, if there are more. */
  private static List<StoredSubmission> list(Handle handle, SubmissionFilter filter) {
    StringBuilder sql = new StringBuilder("SELECT * FROM submission WHERE 1 = 1");
    append(sql, "learner", filter.learner());
    append(sql, "problem", filter.problem());
    append(sql, "assessment", filter.assessment());
    append(sql, "state", filter.state());
    append(sql, "verdict", filter.verdict());
    SubmissionFilter.Position after = filter.after();
    if (after != null) {
      sql.append(" AND (submitted_at, id) < (:after_at, :after_id)");
    }
    sql.append(" ORDER BY submitted_at DESC, id DESC LIMIT :limit");
    Query query = handle.createQuery(sql.toString()).bind("limit", filter.limit() + 1);
    bind(query, "learner", filter.learner());
    bind(query, "problem", filter.problem());
    bind(query, "assessment", filter.assessment());
    bind(query, "state", filter.state() == null ? null : filter.state().code());
    bind(query, "verdict", filter.verdict() == null ? null : filter.verdict().code());
    if (after != null) {
      query.bind("after_at", after.submittedAt().toEpochMilli()).bind("after_id", after.id());
    }
    return query.map(SubmissionTable::row).list();
  }

  private static void append(StringBuilder sql, String column, @Nullable Object value) {
    if (value != null) {
      sql.append(" AND ").append(column).append(" = :").append(column);
    }
  }

  private static void bind(Query query, String column, @Nullable String value) {
    if (value != null) {
      query.bind(column, value);
    }
  }

  static int countSince(Handle handle, String learner, Instant since) {
    return handle
        .createQuery(
            "SELECT count(*) FROM submission WHERE learner = :learner AND submitted_at > :since")
        .bind("learner", learner)
        .bind("since", since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
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

  /** Puts it back: the judge failed in this attempt. */
  static void requeue(Handle handle, StoredSubmission begun) {
    handle
        .createUpdate(
            """
            UPDATE submission SET state = 'queued', failures = failures + 1
            WHERE id = :id AND state = 'running' AND attempt = :attempt
            """)
        .bind("id", begun.id())
        .bind("attempt", begun.attempt())
        .execute();
  }

  /**
   * Writes the verdict, unless there is one already or a later attempt has begun.
   *
   * @return whether it was written
   */
  static boolean finish(
      Handle handle, StoredSubmission begun, Instant at, VerdictJson verdict, boolean charged) {
    return handle
            .createUpdate(
                """
                UPDATE submission SET state = 'done', finished_at = :at, charged = :charged,
                  verdict = :verdict, report = :report
                WHERE id = :id AND state = 'running' AND attempt = :attempt
                """)
            .bind("id", begun.id())
            .bind("attempt", begun.attempt())
            .bind("at", at.toEpochMilli())
            .bind("charged", charged ? 1 : 0)
            .bind("verdict", verdict.verdict().code())
            .bind("report", Json.write(verdict))
            .execute()
        == 1;
  }

  /** Cancels it, unless it is done or cancelled already. */
  static Optional<StoredSubmission> cancel(Handle handle, String id, Instant at) {
    return handle
        .createQuery(
            """
            UPDATE submission SET state = 'cancelled', finished_at = :at, charged = 0
            WHERE id = :id AND state IN ('queued', 'running')
            RETURNING *
            """)
        .bind("id", id)
        .bind("at", at.toEpochMilli())
        .map(SubmissionTable::row)
        .findOne();
  }

  private static StoredSubmission row(ResultSet row, StatementContext context) throws SQLException {
    return new StoredSubmission(
        row.getString("id"),
        row.getString("problem"),
        row.getString("sql"),
        row.getString("learner"),
        row.getString("assessment"),
        SubmissionState.of(row.getString("state")),
        row.getInt("attempt"),
        row.getInt("failures"),
        row.getInt("charged") == 1,
        Instant.ofEpochMilli(row.getLong("submitted_at")),
        Times.instant(row, "finished_at"),
        verdict(row.getString("report")));
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
