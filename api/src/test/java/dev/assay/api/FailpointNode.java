package dev.assay.api;

import dev.assay.api.store.Limits;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.SubmissionListener;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.Grader;
import dev.assay.problems.ProblemBank;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service, as it is, with a listener that stops it at one step in the life of a submission,
 * says so and never goes on: there it waits to be killed.
 */
public final class FailpointNode {
  private FailpointNode() {}

  /** The steps that it can be stopped at. */
  public enum Step {
    STORING,
    STORED,
    BEGUN,
    JUDGED,
    FINISHING,
    FINISHED
  }

  /** Arguments: store, step, at which occurrence of it. */
  public static void main(String[] arguments) throws Exception {
    Installation installation = Installation.discover(System.getenv());
    ProblemBank bank = installation.openBank(null);
    Grader grader = installation.startGrader();
    Metrics metrics = new Metrics();
    Server server =
        Server.start(
            new Server.Settings(
                "127.0.0.1",
                0,
                StoreLocation.parse(arguments[0]),
                new Limits(1000, Duration.ofMinutes(10), 1000),
                1000),
            Site.of(bank, grader),
            metrics,
            new Stop(Step.valueOf(arguments[1]), Integer.parseInt(arguments[2])));
    System.out.println("serves at " + server.address());
    new CountDownLatch(1).await();
  }

  private record Stop(Step step, AtomicInteger left) implements SubmissionListener {
    Stop(Step step, int occurrence) {
      this(step, new AtomicInteger(occurrence));
    }

    private void reached(Step now) {
      if (now == step && left.decrementAndGet() == 0) {
        System.out.println("stopped at " + step);
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public void storing(List<StoredSubmission> submissions) {
      reached(Step.STORING);
    }

    @Override
    public void stored(List<StoredSubmission> submissions) {
      reached(Step.STORED);
    }

    @Override
    public void begun(StoredSubmission submission) {
      reached(Step.BEGUN);
    }

    @Override
    public void judged(StoredSubmission submission, VerdictJson verdict) {
      reached(Step.JUDGED);
    }

    @Override
    public void finishing(StoredSubmission submission, VerdictJson verdict) {
      reached(Step.FINISHING);
    }

    @Override
    public void finished(StoredSubmission submission, VerdictJson verdict) {
      reached(Step.FINISHED);
    }
  }
}
