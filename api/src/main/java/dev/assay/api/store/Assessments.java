package dev.assay.api.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The assessments of a store. Thread-safe. */
public final class Assessments {
  private final Jdbi jdbi;

  Assessments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes it, or replaces the one of the same id; attempts that were used stay used. */
  public void put(Assessment assessment) {
    Work.inTransaction(
        jdbi,
        handle -> {
          write(handle, assessment);
          return assessment;
        });
  }

  public List<Assessment> all() {
    return Work.read(
        jdbi,
        handle ->
            handle.createQuery("SELECT id FROM assessment ORDER BY id").mapTo(String.class).stream()
                .flatMap(id -> find(handle, id).stream())
                .toList());
  }

  public Optional<Assessment> find(String id) {
    return Work.read(jdbi, handle -> find(handle, id));
  }

  /** What a learner has used of its attempts, by problem. */
  public Map<String, Integer> attemptsUsed(String assessment, String learner) {
    return Work.read(jdbi, handle -> Attempts.used(handle, assessment, learner));
  }

  static Optional<Assessment> find(Handle handle, String id) {
    List<String> problems =
        handle
            .createQuery(
                "SELECT problem FROM assessment_problem WHERE assessment = :id ORDER BY position")
            .bind("id", id)
            .mapTo(String.class)
            .list();
    return handle
        .createQuery("SELECT * FROM assessment WHERE id = :id")
        .bind("id", id)
        .map(
            (row, _) -> {
              int attempts = row.getInt("attempts");
              return new Assessment(
                  id,
                  row.getString("name"),
                  problems,
                  Times.instant(row, "opens_at"),
                  Times.instant(row, "closes_at"),
                  attempts == 0 ? null : attempts);
            })
        .findOne();
  }

  private static void write(Handle handle, Assessment assessment) {
    handle
        .createUpdate(
            """
            INSERT INTO assessment (id, name, opens_at, closes_at, attempts)
            VALUES (:id, :name, :opens_at, :closes_at, :attempts)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, opens_at = excluded.opens_at,
              closes_at = excluded.closes_at, attempts = excluded.attempts
            """)
        .bind("id", assessment.id())
        .bind("name", assessment.name())
        .bind("opens_at", Times.milliseconds(assessment.opensAt()))
        .bind("closes_at", Times.milliseconds(assessment.closesAt()))
        .bind("attempts", assessment.attempts())
        .execute();
    handle.execute("DELETE FROM assessment_problem WHERE assessment = ?", assessment.id());
    for (int i = 0; i < assessment.problems().size(); i++) {
      handle.execute(
          "INSERT INTO assessment_problem (assessment, position, problem) VALUES (?, ?, ?)",
          assessment.id(),
          i,
          assessment.problems().get(i));
    }
  }
}
