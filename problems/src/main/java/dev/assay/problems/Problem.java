package dev.assay.problems;

import dev.assay.grader.Task;
import dev.assay.grader.model.Contract;
import java.util.List;
import java.util.Objects;

/**
 * A problem of which every file is sound; whether its answers earn their verdicts is for the {@link
 * ProblemVerifier} to say.
 *
 * @param id the folder's name
 * @param name one line for a list of problems
 * @param minutes how long a prepared learner needs
 * @param source where data and question come from
 * @param license of data and question
 * @param statement the question in Markdown, as the learner sees it
 * @param guidance what helps a learner who is stuck, and one who is done
 * @param sample the data of the visible fixture, by table; tables without a file are empty
 * @param exercise what is graded, and the package's own submissions
 */
public record Problem(
    String id,
    String name,
    Difficulty difficulty,
    int minutes,
    List<String> tags,
    String source,
    String license,
    String statement,
    Guidance guidance,
    List<SampleTable> sample,
    Exercise exercise) {
  public Problem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(difficulty);
    tags = List.copyOf(tags);
    Objects.requireNonNull(source);
    Objects.requireNonNull(license);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(guidance);
    sample = List.copyOf(sample);
    Objects.requireNonNull(exercise);
    if (minutes < 1) {
      throw new IllegalArgumentException("a problem takes at least a minute");
    }
  }

  public Task task() {
    return exercise.task();
  }

  public Contract contract() {
    return task().contract();
  }

  /** DuckDB DDL, as the learner sees it. */
  public String schema() {
    return task().schema();
  }

  /** The package's own submissions, by file. */
  public List<FiledSubmission> submissions() {
    return exercise.submissions();
  }
}
