package dev.assay.problems;

import dev.assay.grader.Task;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The part of a package that can be graded: what is asked, and answers whose verdict is known.
 *
 * @param submissions by file
 * @param lintIgnore codes of findings about the package that may stand, and why
 * @param mutantsIgnore mutants that no database tells from the reference, and why
 */
public record Exercise(
    Task task,
    List<FiledSubmission> submissions,
    Map<String, String> lintIgnore,
    Map<String, String> mutantsIgnore) {
  public Exercise {
    Objects.requireNonNull(task);
    submissions = List.copyOf(submissions);
    mutantsIgnore = Collections.unmodifiableMap(new LinkedHashMap<>(mutantsIgnore));
    lintIgnore = Collections.unmodifiableMap(new LinkedHashMap<>(lintIgnore));
  }
}
