package dev.assay.grader.parse;

import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Verdict;
import java.util.Objects;

/** What the gate decided about a text. */
public sealed interface Admission {
  /** The text is one query that may run. */
  record Admitted(Parsed query) implements Admission {
    public Admitted {
      Objects.requireNonNull(query);
    }
  }

  /**
   * The text is not run.
   *
   * @param verdict {@code REJECTED} for valid SQL that is not allowed here, {@code COMPILE_ERROR}
   *     for what is no SQL, a limit's verdict if merely reading it broke that limit, {@code
   *     JUDGE_ERROR} if it could not be read through no fault of its own
   */
  record Refused(Verdict verdict, Finding finding) implements Admission {
    public Refused {
      Objects.requireNonNull(verdict);
      Objects.requireNonNull(finding);
    }
  }
}
