package dev.assay.grader.refute;

import dev.assay.grader.execute.Database;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Limits;
import java.util.List;
import java.util.Objects;

/**
 * What answers are held against.
 *
 * @param ddl the schema
 * @param references the queries that define the rows; an answer must match one and the same of them
 *     on every database
 * @param rules what the data may be
 * @param observed the fixtures: generated values keep within what is seen there, where the schema
 *     says nothing; none for a schema without data
 */
public record Question(
    String ddl,
    List<String> references,
    Contract contract,
    Limits limits,
    DataRules rules,
    List<Observed> observed) {
  public Question {
    Objects.requireNonNull(ddl);
    references = List.copyOf(references);
    Objects.requireNonNull(contract);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(rules);
    observed = List.copyOf(observed);
    if (references.isEmpty()) {
      throw new IllegalArgumentException("a question needs a reference");
    }
  }

  /**
   * A fixture.
   *
   * @param visible whether its rows may be shown to learners
   */
  public record Observed(Database database, boolean visible) {
    public Observed {
      Objects.requireNonNull(database);
    }
  }
}
