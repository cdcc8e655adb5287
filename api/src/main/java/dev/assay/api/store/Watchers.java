package dev.assay.api.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Those who want to know how a submission gets on. Thread-safe. */
final class Watchers {
  private final Map<String, List<Watcher>> byId = new ConcurrentHashMap<>();

  /** One of them; told of each state once, and of none after the last. */
  private static final class Watcher {
    private final Consumer<StoredSubmission> consumer;
    private @Nullable StoredSubmission latest;

    Watcher(Consumer<StoredSubmission> consumer) {
      this.consumer = consumer;
    }

    synchronized void tell(StoredSubmission submission) {
      if (latest == null || isLater(submission, latest)) {
        latest = submission;
        consumer.accept(submission);
      }
    }
  }

  /** What was read from the store may be older than what was told already. */
  private static boolean isLater(StoredSubmission one, StoredSubmission other) {
    if (other.state().last()) {
      return false;
    }
    return one.attempt() > other.attempt()
        || one.failures() > other.failures()
        || (one.attempt() == other.attempt()
            && one.failures() == other.failures()
            && one.state().compareTo(other.state()) > 0);
  }

  /**
   * Tells somebody of each state from now on.
   *
   * @return stops it
   */
  Runnable add(String id, Consumer<StoredSubmission> consumer) {
    Watcher watcher = new Watcher(consumer);
    byId.compute(
        id,
        (_, watchers) -> {
          List<Watcher> all = watchers == null ? new CopyOnWriteArrayList<>() : watchers;
          all.add(watcher);
          return all;
        });
    return () ->
        byId.computeIfPresent(
            id,
            (_, watchers) -> {
              watchers.remove(watcher);
              return watchers.isEmpty() ? null : watchers;
            });
  }

  void tell(StoredSubmission submission) {
    List<Watcher> watchers =
        submission.state().last() ? byId.remove(submission.id()) : byId.get(submission.id());
    if (watchers != null) {
      watchers.forEach(watcher -> watcher.tell(submission));
    }
  }

  Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }
}
