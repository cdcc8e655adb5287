package dev.assay.api.wire;

import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.grader.PlanReport;
import dev.assay.grader.normalize.LogicalPlan;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.plan.Alignment;
import dev.assay.grader.plan.EnginePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an answer, as {@code assay plan --format json} prints it; the form is held by {@code
 * plan.schema.json}.
 *
 * @param format the version of this form: {@value #FORMAT}
 * @param reference the reference that the answer is nearest to; null for learners, and where a plan
 *     cannot be held by the algebra
 * @param referenceWork its work on the sample, in rows; null where it is not known
 * @param difference operator by operator; none without a reference
 * @param advice the most important first
 */
public record PlanReportJson(
    int format,
    String problem,
    SideJson answer,
    @Nullable SideJson reference,
    @Nullable Long referenceWork,
    List<PairJson> difference,
    List<FindingJson> advice) {
  public static final int FORMAT = 1;

  public PlanReportJson {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(answer);
    difference = List.copyOf(difference);
    advice = List.copyOf(advice);
  }

  /**
   * One query.
   *
   * @param unsupported the construct that the algebra cannot hold, or null
   * @param logical what has to be computed, or null
   * @param engine what DuckDB did on the sample, or null if the query does not run there
   * @param work rows that the engine's operators handed on or read, or null
   */
  public record SideJson(
      String name,
      @Nullable String unsupported,
      @Nullable LogicalJson logical,
      @Nullable EngineJson engine,
      @Nullable Long work) {}

  /** An operator of a logical plan. */
  public record LogicalJson(
      String operator,
      String name,
      List<String> details,
      List<String> traits,
      List<LogicalJson> inputs) {
    static LogicalJson of(LogicalPlan plan) {
      return new LogicalJson(
          plan.kind().word(),
          plan.name(),
          plan.details(),
          plan.traits().stream().map(trait -> trait.name().toLowerCase(Locale.ROOT)).toList(),
          plan.inputs().stream().map(LogicalJson::of).toList());
    }

    /** What the operator does, in one line. */
    public String label() {
      String head = (operator + " " + name).strip();
      return details.isEmpty() ? head : head + ": " + String.join(", ", details);
    }
  }

  /** An operator of DuckDB's plan, with rows handed on and rows of a table read. */
  public record EngineJson(
      String operator, String detail, long rows, long scanned, List<EngineJson> inputs) {
    static EngineJson of(EnginePlan plan) {
      return new EngineJson(
          plan.operator(),
          plan.detail(),
          plan.rows(),
          plan.scanned(),
          plan.inputs().stream().map(EngineJson::of).toList());
    }

    /** What the operator did, in one line. */
    public String label() {
      return new EnginePlan(operator, detail, rows, scanned, List.of()).label();
    }
  }

  /**
   * Two operators that stand for each other.
   *
   * @param mark {@code same}, {@code changed}, {@code extra} (the answer's alone) or {@code
   *     missing} (the reference's alone)
   */
  public record PairJson(String mark, @Nullable String answer, @Nullable String reference) {
    static PairJson of(Alignment.Pair pair) {
      LogicalPlan answer = pair.answer();
      LogicalPlan reference = pair.reference();
      if (answer == null) {
        return new PairJson("missing", null, reference == null ? null : reference.label());
      }
      return reference == null
          ? new PairJson("extra", answer.label(), null)
          : new PairJson(pair.same() ? "same" : "changed", answer.label(), reference.label());
    }
  }

  /** Everything that was found out; see {@link #forAudience}. */
  public static PlanReportJson of(String problem, PlanReport.Read read) {
    SideJson answer = side(read.answer());
    SideJson reference = read.reference().map(PlanReportJson::side).orElse(null);
    List<PairJson> difference = new ArrayList<>();
    if (read.answer().logical() instanceof Normalization.Normalized mine
        && read.reference().isPresent()
        && read.reference().get().logical() instanceof Normalization.Normalized theirs) {
      Alignment.of(mine.plan(), theirs.plan()).pairs().stream()
          .map(PairJson::of)
          .forEach(difference::add);
    }
    return new PlanReportJson(
        FORMAT,
        problem,
        answer,
        reference,
        reference == null ? null : reference.work(),
        difference,
        read.advice().stream().map(VerdictJson::finding).toList());
  }

  private static SideJson side(PlanReport.Side side) {
    EngineJson engine = side.engine().map(EngineJson::of).orElse(null);
    Long work = side.engine().map(EnginePlan::work).orElse(null);
    return switch (side.logical()) {
      case Normalization.Normalized normalized ->
          new SideJson(side.name(), null, LogicalJson.of(normalized.plan()), engine, work);
      case Normalization.Unsupported(String construct) ->
          new SideJson(side.name(), construct, null, engine, work);
    };
  }

  /** What these readers may see: learners nothing of the reference but its work on the sample. */
  public PlanReportJson forAudience(Audience audience) {
    return switch (audience) {
      case AUTHOR -> this;
      case LEARNER ->
          new PlanReportJson(
              format,
              problem,
              answer,
              null,
              referenceWork,
              difference.stream()
                  .filter(pair -> pair.answer() != null)
                  .map(pair -> new PairJson(pair.mark(), pair.answer(), null))
                  .toList(),
              advice);
    };
  }
}
