package dev.assay.grader;

import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Requirement;
import java.util.List;
import java.util.Objects;

/**
 * Everything of a problem that grading needs.
 *
 * @param problem its id
 * @param schema DuckDB DDL with its constraints
 * @param fixtures in the order in which they are run: the sample first, then the hidden ones by
 *     name
 * @param references the accepted solutions that define the rows, the main one first
 * @param requirements what is asked of a query apart from its rows
 * @param knownMistakes wrong answers whose rows are recognised, with what to tell the learner
 */
public record Task(
    String problem,
    String schema,
    List<Fixture> fixtures,
    List<Reference> references,
    Contract contract,
    Limits limits,
    List<Requirement> requirements,
    List<KnownMistake> knownMistakes) {
  public Task {
    Objects.requireNonNull(problem);
    Objects.requireNonNull(schema);
    fixtures = List.copyOf(fixtures);
    references = List.copyOf(references);
    Objects.requireNonNull(contract);
    Objects.requireNonNull(limits);
    requirements = List.copyOf(requirements);
    knownMistakes = List.copyOf(knownMistakes);
    if (references.isEmpty()) {
      throw new IllegalArgumentException("a task needs a reference");
    }
  }

  /** An accepted solution; its name is that of its file. */
  public record Reference(String name, String sql) {
    public Reference {
      Objects.requireNonNull(name);
      Objects.requireNonNull(sql);
    }
  }

  /** A wrong answer and the author's words for those who give it. */
  public record KnownMistake(String name, String sql, String message) {
    public KnownMistake {
      Objects.requireNonNull(name);
      Objects.requireNonNull(sql);
      Objects.requireNonNull(message);
    }
  }
}
