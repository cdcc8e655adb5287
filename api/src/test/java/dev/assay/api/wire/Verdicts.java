package dev.assay.api.wire;

import dev.assay.grader.Report;
import dev.assay.grader.Report.Explained;
import dev.assay.grader.Report.FixtureResult;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalization;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports with everything that a report can have. */
public final class Verdicts {
  /** A word that stands wherever something hidden stands. */
  public static final String SECRET = "kryptonite";

  private Verdicts() {}

  public static Report wrongAnswer() {
    return new Report(
        "top-customers",
        Verdict.WRONG_ANSWER,
        0,
        new Evidence(Evidence.Kind.REFUTED, 3, false),
        List.of("rows in any order"),
        new Normalization.Unsupported("PIVOT"),
        List.of(
            new FixtureResult("sample", true, Verdict.WRONG_ANSWER),
            new FixtureResult(SECRET + "-ties", false, Verdict.ACCEPTED),
            new FixtureResult(SECRET + "-nulls", false, Verdict.RUN_TIME_ERROR)),
        List.of(visible(), hidden("conversion_error"), onlyWords(), hidden(SECRET)),
        timings());
  }

  private static Explained visible() {
    Fact.Grid rows =
        new Fact.Grid(
            List.of("customer", "total"),
            List.of(
                new Fact.Line("expected", Arrays.asList("Ana Silva", "22.77"), List.of(1)),
                new Fact.Line("actual", Arrays.asList("Ana Silva", null), List.of(1)),
                new Fact.Line("missing", List.of("", "1e3"), List.of())));
    Finding finding =
        Finding.at(
            new Span(2, 8, 2, 11),
            "changed_cells",
            Fact.of("total", 2),
            Fact.of("columns", List.of("total")),
            Fact.of("difference", "null_for_value"),
            new Fact("rows", rows));
    return new Explained(
        finding, "1 row has a wrong value in \"total\".\nMore follows.", Severity.ERROR, false);
  }

  private static Explained onlyWords() {
    return new Explained(
        Finding.of("unordered"), "The order is left to chance.", Severity.ERROR, false);
  }

  private static Explained hidden(String code) {
    Fact.Grid rows =
        new Fact.Grid(List.of(SECRET), List.of(new Fact.Line("row", List.of(SECRET), List.of())));
    Finding finding =
        Finding.at(
            new Span(1, 1, 1, 2),
            code,
            Fact.of("message", SECRET),
            Fact.of(SECRET, List.of(SECRET)),
            new Fact("rows", rows));
    return new Explained(
        finding, "Conversion Error: '" + SECRET + "' is no date", Severity.ERROR, true);
  }

  private static Map<String, Duration> timings() {
    Map<String, Duration> timings = new LinkedHashMap<>();
    timings.put("gate", Duration.ofNanos(1_234_567));
    timings.put("execute", Duration.ofMillis(8));
    return timings;
  }
}
