package dev.assay.api;

import dev.assay.api.store.Judge;
import dev.assay.api.wire.VerdictJson;
import dev.assay.api.wire.VerdictJson.EvidenceJson;
import dev.assay.api.wire.VerdictJson.FixtureJson;
import dev.assay.grader.SampleRun;
import dev.assay.grader.execute.Health;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.protocol.Rows;
import dev.assay.problems.ProblemBank;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The bundled problems, graded by a function: for tests of what is around the grading. */
public final class TestSite {
  private static final Health HEALTH =
      new Health(
          "2.0",
          List.of(
              new Health.Layer("prlimit", true, "memory limited", ""),
              new Health.Layer("bwrap", false, "no network", "install bubblewrap")),
          List.of(),
          List.of(new Health.Ended("learner", Health.Cause.CRASH, 3)));

  private TestSite() {}

  /** Accepts everything; "blocked" not before it is released. */
  public static Site accepting(CountDownLatch released) {
    return with(
        (problem, sql) -> {
          if (sql.equals("blocked")) {
            await(released);
          }
          return verdict(problem, Verdict.ACCEPTED);
        });
  }

  public static Site with(Judge judge) {
    return new Site(
        new ProblemBank(Path.of("../problems/bank")),
        judge,
        _ -> List.of("rows in any order"),
        (_, _) -> new SampleRun.Returned(new Rows(List.of(), List.of())),
        () -> HEALTH);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static VerdictJson verdict(String problem, Verdict verdict) {
    return new VerdictJson(
        VerdictJson.FORMAT,
        problem,
        verdict,
        verdict == Verdict.ACCEPTED ? 1 : 0,
        new EvidenceJson(Evidence.Kind.AGREED, 2, true),
        List.of(),
        null,
        null,
        List.of(
            new FixtureJson("sample", true, Verdict.ACCEPTED),
            new FixtureJson("tie-at-the-limit", false, Verdict.ACCEPTED)),
        List.of(),
        Map.of("execute", 1.25));
  }
}
