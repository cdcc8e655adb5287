package dev.assay.api.store;

import dev.assay.api.wire.VerdictJson;
import java.util.List;

/**
 * Told of each step in the life of a submission, by the thread that takes it and before it goes on.
 * What is told within a transaction is not committed yet.
 */
public interface SubmissionListener {
  /** Nobody listens. */
  SubmissionListener NONE = new SubmissionListener() {};

  /** They are written, within the transaction. */
  default void storing(List<StoredSubmission> submissions) {}

  /** They are durable, and nobody has been told yet. */
  default void stored(List<StoredSubmission> submissions) {}

  /** An attempt to grade it is begun. */
  default void begun(StoredSubmission submission) {}

  /** The judge failed; it will be asked again. */
  default void failed(StoredSubmission submission) {}

  /** The judge has come to a verdict, which is written nowhere yet. */
  default void judged(StoredSubmission submission, VerdictJson verdict) {}

  /** The verdict is written, within the transaction. */
  default void finishing(StoredSubmission submission, VerdictJson verdict) {}

  /** The verdict is durable; its job is still to be removed. */
  default void finished(StoredSubmission submission, VerdictJson verdict) {}
}
