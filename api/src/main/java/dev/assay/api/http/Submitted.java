package dev.assay.api.http;

import dev.assay.api.store.StoredSubmission;
import dev.assay.api.wire.SubmissionJson;
import dev.assay.api.wire.VerdictJson;
import org.jspecify.annotations.Nullable;

/** Submissions as their readers may see them. */
final class Submitted {
  private Submitted() {}

  static SubmissionJson json(StoredSubmission submission, Caller caller) {
    VerdictJson verdict = submission.verdict();
    return json(submission, verdict == null ? null : verdict.forAudience(caller.audience()));
  }

  /** Without the report. */
  static SubmissionJson line(StoredSubmission submission) {
    return json(submission, (VerdictJson) null);
  }

  private static SubmissionJson json(StoredSubmission submission, @Nullable VerdictJson shown) {
    VerdictJson verdict = submission.verdict();
    return new SubmissionJson(
        submission.id(),
        submission.problem(),
        submission.learner(),
        submission.assessment(),
        submission.state().code(),
        submission.charged(),
        submission.submittedAt(),
        submission.finishedAt(),
        verdict == null ? null : verdict.verdict(),
        shown);
  }
}
