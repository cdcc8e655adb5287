package dev.assay.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of the table {@code idempotency_key}. */
final class Keys {
  /** How long a key is remembered. */
  private static final Duration KEPT = Duration.ofHours(24);

  private Keys() {}

  record Known(String fingerprint, List<String> submissions) {
    Known {
      submissions = List.copyOf(submissions);
    }
  }

  /**
   * Takes a key for what is about to be stored; nothing if it is taken. One that another
   * transaction is taking is waited for.
   */
  static boolean take(
      Handle handle, IdempotencyKey key, List<StoredSubmission> submissions, Instant now) {
    handle
        .createUpdate("DELETE FROM idempotency_key WHERE learner = :learner AND created_at < :past")
        .bind("learner", key.learner())
        .bind("past", now.minus(KEPT).toEpochMilli())
        .execute();
    return handle
            .createUpdate(
                """
                INSERT INTO idempotency_key (learner, name, fingerprint, submissions, created_at)
                VALUES (:learner, :name, :fingerprint, :submissions, :created_at)
                ON CONFLICT (learner, name) DO NOTHING
                """)
            .bind("learner", key.learner())
            .bind("name", key.name())
            .bind("fingerprint", key.fingerprint())
            .bind(
                "submissions",
                submissions.stream().map(StoredSubmission::id).collect(Collectors.joining(" ")))
            .bind("created_at", now.toEpochMilli())
            .execute()
        == 1;
  }

  static Optional<Known> find(Handle handle, IdempotencyKey key) {
    return handle
        .createQuery(
            """
            SELECT fingerprint, submissions FROM idempotency_key
            WHERE learner = :learner AND name = :name
            """)
        .bind("learner", key.learner())
        .bind("name", key.name())
        .map(
            (row, _) ->
                new Known(
                    row.getString("fingerprint"), List.of(row.getString("submissions").split(" "))))
        .findOne();
  }
}
