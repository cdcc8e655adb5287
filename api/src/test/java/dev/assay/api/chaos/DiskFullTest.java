package dev.assay.api.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.TestSite;
import dev.assay.api.store.Intake;
import dev.assay.api.store.Limits;
import dev.assay.api.store.NewSubmission;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoreException;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.SubmissionListener;
import dev.assay.api.store.SubmissionState;
import dev.assay.api.store.Submissions;
import dev.assay.grader.model.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: SQLite may not take another page. */
final class DiskFullTest {
  private static final NewSubmission ANSWER =
      new NewSubmission("p", "SELECT '" + "x".repeat(8000) + "'", "ada", null);

  @TempDir private Path folder;

  @Test
  void whatIsNotStoredIsNotAcknowledgedAndWhatIsStoredIsGradedWhenThereIsRoom() throws Exception {
    Path file = folder.resolve("assay.db");
    List<String> acknowledged = new ArrayList<>();
    try (Store store = Store.open(limited(file, 300));
        Submissions submissions = submissions(store, new AtomicInteger())) {
      boolean full = false;
      while (!full) {
        try {
          acknowledged.addAll(accepted(submissions.submit(List.of(ANSWER), null, false)));
        } catch (StoreException _) {
          full = true;
        }
      }
      assertThat(acknowledged)
          .isNotEmpty()
          .hasSize(submissions.list(Audit.everything()).submissions().size());
      // Here are verdicts, too, that find no room: the judge's work is kept, and done once.
      submissions.start();
    }
    AtomicInteger judged = new AtomicInteger();
    try (Store store = Store.open(new StoreLocation.Sqlite(file));
        Submissions submissions = submissions(store, judged)) {
      submissions.start();
      for (String id : acknowledged) {
        StoredSubmission done = submissions.finished(id).get(60, TimeUnit.SECONDS);
        assertThat(done.state()).isEqualTo(SubmissionState.DONE);
        assertThat(done.failures()).isZero();
      }
    }
    assertThat(judged.get()).isLessThanOrEqualTo(acknowledged.size());
  }

  /** The driver reads settings of a connection after the name of the file. */
  private static StoreLocation limited(Path file, int pages) {
    return new StoreLocation.Sqlite(Path.of(file + "?max_page_count=" + pages));
  }

  private static Submissions submissions(Store store, AtomicInteger judged) {
    return store.submissions(
        (problem, _) -> {
          judged.incrementAndGet();
          return TestSite.verdict(problem, Verdict.ACCEPTED);
        },
        SubmissionListener.NONE,
        Limits.DEFAULT);
  }

  private static List<String> accepted(Intake intake) {
    return switch (intake) {
      case Intake.Accepted(List<StoredSubmission> stored, boolean _) ->
          stored.stream().map(StoredSubmission::id).toList();
      case Intake other -> throw new AssertionError(other);
    };
  }
}
