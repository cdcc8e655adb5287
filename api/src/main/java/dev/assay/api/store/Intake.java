package dev.assay.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send something in. Where it is not accepted, nothing is stored. */
public sealed interface Intake {
  /**
   * They are durable.
   *
   * @param again whether an earlier request with the same key had stored them
   */
  record Accepted(List<StoredSubmission> submissions, boolean again) implements Intake {
    public Accepted {
      submissions = List.copyOf(submissions);
    }
  }

  /** Too much is waiting. */
  record QueueFull(Duration retryAfter) implements Intake {}

  /** This service is about to stop. */
  record Draining() implements Intake {}

  /** The learner has sent as many as a day allows. */
  record QuotaUsed(int daily, Duration retryAfter) implements Intake {}

  record UnknownAssessment(String assessment) implements Intake {}

  record NotInAssessment(String assessment, String problem) implements Intake {}

  record NotOpen(String assessment, @Nullable Instant opensAt) implements Intake {}

  record Closed(String assessment) implements Intake {}

  record AttemptsUsed(String problem, int attempts) implements Intake {}

  /** The key was sent with another request before. */
  record KeyReused() implements Intake {}

  /** A request with the same key is being dealt with. */
  record KeyInUse() implements Intake {}
}
