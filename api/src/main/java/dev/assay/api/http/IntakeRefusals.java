package dev.assay.api.http;

import dev.assay.api.store.Intake;
import dev.assay.api.store.StoredSubmission;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;

/** Says in HTTP's terms why something was not taken in. */
final class IntakeRefusals {
  private IntakeRefusals() {}

  /**
   * What was taken in.
   *
   * @throws Refusal if nothing was
   */
  static List<StoredSubmission> accepted(Intake intake) {
    return switch (intake) {
      case Intake.Accepted(List<StoredSubmission> submissions, boolean _) -> submissions;
      case Intake.QueueFull(Duration wait) ->
          throw new Refusal(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "queue_full",
                  "Too much is waiting to be graded; try again.")
              .retryAfter(wait);
      case Intake.Draining _ ->
          throw new Refusal(
                  HttpStatus.SERVICE_UNAVAILABLE, "not_ready", "The service is about to stop.")
              .retryAfter(Duration.ofSeconds(5));
      case Intake.QuotaUsed(int daily, Duration wait) ->
          throw new Refusal(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "quota_used",
                  "You may send %d submissions in 24 hours.".formatted(daily))
              .retryAfter(wait);
      case Intake.UnknownAssessment _ ->
          throw new Refusal(
              HttpStatus.NOT_FOUND, "unknown_assessment", "There is no assessment of that id.");
      case Intake.NotInAssessment(String assessment, String problem) ->
          throw new Refusal(
              HttpStatus.FORBIDDEN,
              "not_in_assessment",
              "The assessment '%s' does not ask '%s'.".formatted(assessment, problem));
      case Intake.NotOpen notOpen ->
          throw new Refusal(
              HttpStatus.FORBIDDEN,
              "assessment_not_open",
              "The assessment opens at %s.".formatted(notOpen.opensAt()));
      case Intake.Closed _ ->
          throw new Refusal(HttpStatus.FORBIDDEN, "assessment_closed", "The assessment is closed.");
      case Intake.AttemptsUsed(String problem, int attempts) ->
          throw new Refusal(
              HttpStatus.FORBIDDEN,
              "attempts_used",
              "You have used the %d attempts on '%s'.".formatted(attempts, problem));
      case Intake.KeyReused _ ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "idempotency_key_reused",
              "This Idempotency-Key was sent with another request.");
      case Intake.KeyInUse _ ->
          throw new Refusal(
                  HttpStatus.CONFLICT,
                  "idempotency_key_in_use",
                  "A request with this Idempotency-Key is being dealt with.")
              .retryAfter(Duration.ofSeconds(1));
    };
  }
}
