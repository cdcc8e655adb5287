package dev.assay.grader.normalize;

import java.util.List;
import java.util.Objects;

/** What normalizing a query came to. */
public sealed interface Normalization {
  /** Whether another attempt would come to the same, however busy the machine. */
  boolean isFinished();

  /**
   * The query in relational algebra and in canonical form.
   *
   * @param plan the query as written, for people
   * @param form the canonical form; equal forms mean equal bags of rows, column by column, on every
   *     database of the schema
   * @param obstacles why the form proves nothing all the same, such as {@code LIMIT}: what may
   *     raise an error, or pick among ties, is proved only by an identical tree
   */
  record Normalized(LogicalPlan plan, String form, List<String> obstacles)
      implements Normalization {
    public Normalized {
      Objects.requireNonNull(plan);
      Objects.requireNonNull(form);
      obstacles = List.copyOf(obstacles);
    }

    @Override
    public boolean isFinished() {
      return !obstacles.contains(Unsupported.TOO_LONG);
    }

    /** Whether both queries give the same bag of rows on every database of the schema. */
    public boolean proves(Normalized other) {
      return obstacles.isEmpty() && other.obstacles.isEmpty() && form.equals(other.form);
    }
  }

  /**
   * The query cannot be held by the algebra.
   *
   * @param construct what stands in the way, in a few words
   */
  record Unsupported(String construct) implements Normalization {
    /** What is said of a query that the normalizer was given too little time for. */
    static final String TOO_LONG = "a query that takes too long to normalize";

    /** The same where the one who asked was interrupted. */
    static final String INTERRUPTED = "an interrupted request";

    public Unsupported {
      Objects.requireNonNull(construct);
    }

    @Override
    public boolean isFinished() {
      return !construct.equals(TOO_LONG) && !construct.equals(INTERRUPTED);
    }
  }
}
