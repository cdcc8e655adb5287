package dev.assay.grader;

import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.plan.EnginePlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the plan of an answer tells, beside the reference that it is nearest to. */
public sealed interface PlanReport {
  /** The text is no query that may run, for the reason told. */
  record Refused(Report.Explained reason) implements PlanReport {
    public Refused {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * The answer was read, whether or not its rows are right.
   *
   * @param reference empty where one of the plans cannot be held by the algebra
   * @param advice the most important first
   */
  record Read(Side answer, Optional<Side> reference, List<Report.Explained> advice)
      implements PlanReport {
    public Read {
      Objects.requireNonNull(answer);
      Objects.requireNonNull(reference);
      advice = List.copyOf(advice);
    }
  }

  /**
   * One query.
   *
   * @param logical what has to be computed
   * @param engine what DuckDB did for it on the sample; empty if it does not run there
   */
  record Side(String name, Normalization logical, Optional<EnginePlan> engine) {
    public Side {
      Objects.requireNonNull(name);
      Objects.requireNonNull(logical);
      Objects.requireNonNull(engine);
    }
  }
}
