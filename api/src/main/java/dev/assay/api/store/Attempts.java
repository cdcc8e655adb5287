package dev.assay.api.store;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code attempts_used}. */
final class Attempts {
  private Attempts() {}

  /**
   * Takes one; two that take the last at once cannot both get it.
   *
   * @param limit null for any number
   * @return whether there was one left
   */
  static boolean take(
      Handle handle, String assessment, String problem, String learner, @Nullable Integer limit) {
    return handle
            .createUpdate(
                """
                INSERT INTO attempts_used (assessment, problem, learner, used)
                VALUES (:assessment, :problem, :learner, 1)
                ON CONFLICT (assessment, problem, learner)
                DO UPDATE SET used = attempts_used.used + 1 WHERE attempts_used.used < :limit
                """)
            .bind("assessment", assessment)
            .bind("problem", problem)
            .bind("learner", learner)
            .bind("limit", limit == null ? Integer.MAX_VALUE : limit)
            .execute()
        == 1;
  }

  /** Gives back what a submission has taken; nothing if it is for practice. */
  static void giveBack(Handle handle, StoredSubmission submission) {
    if (submission.assessment() == null) {
      return;
    }
    handle
        .createUpdate(
            """
            UPDATE attempts_used SET used = used - 1
            WHERE assessment = :assessment AND problem = :problem AND learner = :learner
            """)
        .bind("assessment", submission.assessment())
        .bind("problem", submission.problem())
        .bind("learner", submission.learner())
        .execute();
  }

  /** What a learner has used, by problem. */
  static Map<String, Integer> used(Handle handle, String assessment, String learner) {
    Map<String, Integer> used = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT problem, used FROM attempts_used
            WHERE assessment = :assessment AND learner = :learner
            """)
        .bind("assessment", assessment)
        .bind("learner", learner)
        .map((row, _) -> Map.entry(row.getString("problem"), row.getInt("used")))
        .forEach(entry -> used.put(entry.getKey(), entry.getValue()));
    return used;
  }
}
