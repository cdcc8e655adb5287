package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.grader.Report;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalization;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one submission, in the words of {@code VERDICT.md}.
 *
 * @param format the version of this form: {@value #FORMAT}
 * @param problem the id of the problem
 * @param score 0 to 1
 * @param graded what of an answer is graded, a phrase each
 * @param witness a small made-up database on which the submission and a reference differ; null
 *     where none was found or looked for
 * @param plan what normalizing the query came to; null if it did not come so far
 * @param fixtures those that were run, in order
 * @param findings the most important first
 * @param timings wall time in milliseconds, by stage
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VerdictJson(
    int format,
    String problem,
    Verdict verdict,
    double score,
    EvidenceJson evidence,
    List<String> graded,
    @Nullable WitnessJson witness,
    @Nullable PlanJson plan,
    List<FixtureJson> fixtures,
    List<FindingJson> findings,
    Map<String, Double> timings) {

  public static final int FORMAT = 1;

  public VerdictJson {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(evidence);
    graded = List.copyOf(graded);
    fixtures = List.copyOf(fixtures);
    findings = List.copyOf(findings);
    timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
    if (format != FORMAT) {
      throw new IllegalArgumentException("this is not format " + FORMAT + " but " + format);
    }
  }

  /** Why the verdict can be trusted. */
  public record EvidenceJson(Evidence.Kind kind, int databases, boolean complete) {
    public EvidenceJson {
      Objects.requireNonNull(kind);
    }
  }

  /**
   * What normalizing the query came to.
   *
   * @param kind {@code normalized} or {@code unsupported}
   * @param text the logical plan, one operator a line, or the construct that it cannot hold
   */
  public record PlanJson(String kind, String text) {
    public PlanJson {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(text);
    }

    static @Nullable PlanJson of(@Nullable Normalization plan) {
      return switch (plan) {
        case Normalization.Normalized normalized ->
            new PlanJson("normalized", normalized.plan().text());
        case Normalization.Unsupported(String construct) -> new PlanJson("unsupported", construct);
        case null -> null;
      };
    }
  }

  /** How the submission did on one fixture. */
  public record FixtureJson(String name, boolean visible, Verdict verdict) {
    public FixtureJson {
      Objects.requireNonNull(name);
      Objects.requireNonNull(verdict);
    }
  }

  /**
   * Something that was found out.
   *
   * @param severity what it does to the answer
   * @param facts by key, in the order to show them
   * @param span where in the submission's text, or null
   * @param hidden whether it was found on a database that learners may not see
   */
  public record FindingJson(
      String code,
      String message,
      Severity severity,
      Map<String, FactJson> facts,
      @Nullable SpanJson span,
      boolean hidden) {
    public FindingJson {
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
      Objects.requireNonNull(severity);
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  /** A place: lines and columns count from 1, columns in code points; the end is exclusive. */
  public record SpanJson(int line, int column, int endLine, int endColumn) {}

  /** Everything that the report says; see {@link #forAudience}. */
  public static VerdictJson of(Report report) {
    return new VerdictJson(
        FORMAT,
        report.problem(),
        report.verdict(),
        report.score(),
        new EvidenceJson(
            report.evidence().kind(), report.evidence().databases(), report.evidence().complete()),
        report.graded(),
        WitnessJson.of(report.witness()),
        PlanJson.of(report.plan()),
        report.fixtures().stream()
            .map(f -> new FixtureJson(f.name(), f.visible(), f.verdict()))
            .toList(),
        report.findings().stream().map(VerdictJson::finding).toList(),
        milliseconds(report.timings()));
  }

  /** The verdict where the judge itself failed; the submission is not to blame. */
  public static VerdictJson judgeError(String problem, String code, String message) {
    return notRun(problem, Verdict.JUDGE_ERROR, code, message);
  }

  /** The verdict where there is no text that could be a query; an empty one earns the same. */
  public static VerdictJson noQuery(String problem, String code, String message) {
    return notRun(problem, Verdict.COMPILE_ERROR, code, message);
  }

  private static VerdictJson notRun(String problem, Verdict verdict, String code, String message) {
    return new VerdictJson(
        FORMAT,
        problem,
        verdict,
        0,
        new EvidenceJson(Evidence.Kind.NONE, 0, false),
        List.of(),
        null,
        null,
        List.of(),
        List.of(new FindingJson(code, message, Severity.ERROR, Map.of(), null, false)),
        Map.of());
  }

  /** What these readers may see of it. */
  public VerdictJson forAudience(Audience audience) {
    return switch (audience) {
      case AUTHOR -> this;
      case LEARNER -> Redaction.forLearner(this);
    };
  }

  static FindingJson finding(Report.Explained explained) {
    Finding finding = explained.finding();
    Map<String, FactJson> facts = new LinkedHashMap<>();
    finding.facts().forEach(fact -> facts.putIfAbsent(fact.key(), FactJson.of(fact.value())));
    return new FindingJson(
        finding.code(),
        explained.message(),
        explained.severity(),
        facts,
        finding.span().map(VerdictJson::span).orElse(null),
        explained.hiddenFixture());
  }

  private static SpanJson span(Span span) {
    return new SpanJson(span.line(), span.column(), span.endLine(), span.endColumn());
  }

  private static Map<String, Double> milliseconds(Map<String, Duration> timings) {
    Map<String, Double> milliseconds = new LinkedHashMap<>();
    timings.forEach(
        (stage, time) -> milliseconds.put(stage, Math.round(time.toNanos() / 1e3) / 1e3));
    return milliseconds;
  }
}
