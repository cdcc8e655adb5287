package dev.assay.problems;

import dev.assay.grader.Task;
import java.util.List;
import java.util.Objects;

/**
 * The part of a package that can be graded: what is asked, and answers whose verdict is known.
 *
 * @param submissions by file
 */
public record Exercise(Task task, List<FiledSubmission> submissions) {
  public Exercise {
    Objects.requireNonNull(task);
    submissions = List.copyOf(submissions);
  }
}
