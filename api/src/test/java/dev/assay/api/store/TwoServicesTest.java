package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one PostgreSQL. */
final class TwoServicesTest {
  @TempDir private Path folder;

  @Test
  void shareTheWorkAndTellOfEachOthers() throws Exception {
    StoreLocation location = TestStore.POSTGRESQL.fresh(folder);
    CountDownLatch both = new CountDownLatch(2);
    try (Store one = Store.open(location);
        Store other = Store.open(location);
        Submissions first =
            one.submissions(waitingFor(both), SubmissionListener.NONE, Limits.DEFAULT);
        Submissions second =
            other.submissions(waitingFor(both), SubmissionListener.NONE, Limits.DEFAULT)) {
      first.start();
      second.start();
      List<NewSubmission> news =
          Collections.nCopies(24, new NewSubmission("p", "SELECT 1", "ada", null));
      List<CompletableFuture<StoredSubmission>> finished =
          first.submit(news, null, false) instanceof Intake.Accepted(var stored, boolean _)
              ? stored.stream().map(it -> first.finished(it.id())).toList()
              : List.of();
      assertThat(finished).hasSize(24);
      for (CompletableFuture<StoredSubmission> each : finished) {
        assertThat(each.get(30, TimeUnit.SECONDS).attempt()).isEqualTo(1);
      }
    }
  }

  /** Comes to no verdict before the other service's judge is at work, too. */
  private static Judge waitingFor(CountDownLatch both) {
    CountDownLatch me = new CountDownLatch(1);
    return (problem, _) -> {
      synchronized (me) {
        if (me.getCount() == 1) {
          me.countDown();
          both.countDown();
        }
      }
      try {
        if (!both.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the other service gets no work");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return IntakeTest.judge(problem, "ACCEPTED");
    };
  }
}
