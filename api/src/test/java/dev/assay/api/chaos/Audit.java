package dev.assay.api.chaos;

import dev.assay.api.store.Assessment;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.StoredSubmission;
import dev.assay.api.store.SubmissionFilter;
import dev.assay.api.store.SubmissionFilter.Page;
import dev.assay.api.store.SubmissionFilter.Position;
import dev.assay.grader.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a store when all is over, and holds it against what the learners remember. */
final class Audit {
  private Audit() {}

  /**
   * What was found.
   *
   * @param again how many needed more than one attempt
   * @param faults none, if the service keeps what it promises
   */
  record Result(int submissions, int again, int charged, List<String> faults) {
    Result {
      faults = List.copyOf(faults);
    }
  }

  /** Sets the assessment that the learners answer. */
  static void prepare(StoreLocation location) {
    try (Store store = Store.open(location)) {
      store
          .assessments()
          .put(
              new Assessment(
                  Learners.ASSESSMENT, "Exam", List.of(Home.PROBLEM), null, null, 1_000_000));
    }
  }

  /** How many have no verdict yet. */
  static long pending(StoreLocation location) {
    return all(location).values().stream().filter(it -> !it.state().last()).count();
  }

  static Result of(StoreLocation location, Learners learners) {
    Map<String, StoredSubmission> stored = all(location);
    List<String> faults = new ArrayList<>(learners.faults);
    for (Map.Entry<String, Verdict> expected : learners.acknowledged.entrySet()) {
      StoredSubmission submission = stored.get(expected.getKey());
      if (submission == null) {
        faults.add("acknowledged and lost: " + expected.getKey());
      } else {
        check(submission, expected.getValue(), learners.seen.get(submission.id()), faults);
      }
    }
    for (StoredSubmission submission : stored.values()) {
      if (submission.charged() && !learners.acknowledged.containsKey(submission.id())) {
        faults.add("charged and never acknowledged: " + submission.id());
      }
    }
    int charged = (int) stored.values().stream().filter(StoredSubmission::charged).count();
    if (used(location) != charged) {
      faults.add("%d are charged, but %d attempts used".formatted(charged, used(location)));
    }
    int again = (int) stored.values().stream().filter(it -> it.attempt() > 1).count();
    return new Result(stored.size(), again, charged, faults);
  }

  private static void check(
      StoredSubmission submission, Verdict expected, @Nullable String seen, List<String> faults) {
    if (submission.verdict() == null) {
      faults.add("without a verdict: " + submission.id() + ", " + submission.state());
      return;
    }
    Verdict verdict = submission.verdict().verdict();
    if (verdict != expected) {
      faults.add("%s instead of %s: %s".formatted(verdict, expected, submission.id()));
    }
    if (submission.charged() != (expected != Verdict.COMPILE_ERROR)) {
      faults.add("wrongly charged or not: " + submission.id());
    }
    String now = verdict.code() + " at " + submission.finishedAt();
    if (seen != null && !seen.equals(now)) {
      faults.add("a verdict that was seen has changed: %s, %s".formatted(seen, now));
    }
  }

  /** The first page of all that is stored. */
  static SubmissionFilter everything() {
    return new SubmissionFilter(null, null, null, null, null, null, 1000);
  }

  private static int used(StoreLocation location) {
    try (Store store = Store.open(location)) {
      return store.assessments().attemptsUsed(Learners.ASSESSMENT, "local").values().stream()
          .mapToInt(Integer::intValue)
          .sum();
    }
  }

  static Map<String, StoredSubmission> all(StoreLocation location) {
    Map<String, StoredSubmission> all = new HashMap<>();
    try (Store store = Store.open(location)) {
      @Nullable Position after = null;
      do {
        Page page = store.list(new SubmissionFilter(null, null, null, null, null, after, 1000));
        page.submissions().forEach(it -> all.put(it.id(), it));
        after = page.next();
      } while (after != null);
    }
    return all;
  }
}
