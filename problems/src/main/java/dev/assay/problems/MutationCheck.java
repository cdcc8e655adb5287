package dev.assay.problems;

import dev.assay.grader.MutationAnalysis;
import dev.assay.grader.MutationAnalysis.Fate;
import dev.assay.grader.Task;
import dev.assay.grader.mutate.Mutant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the mutants of the reference that the databases of a package kill. */
final class MutationCheck {
  private final MutationAnalysis analysis;
  private final Task task;
  private final Map<String, String> ignored;
  private final Diagnostics diagnostics;

  /**
   * Prepares the check.
   *
   * @param ignored mutants that the package calls equivalent, and why
   */
  MutationCheck(
      MutationAnalysis analysis, Task task, Map<String, String> ignored, Diagnostics diagnostics) {
    this.analysis = analysis;
    this.task = task;
    this.ignored = ignored;
    this.diagnostics = diagnostics;
  }

  Verification.Mutation run() {
    int killed = 0;
    int equivalent = 0;
    List<Verification.Survivor> survivors = new ArrayList<>();
    Set<String> survived = new HashSet<>();
    for (Mutant mutant : analysis.mutants(task)) {
      switch (analysis.fate(task, mutant, task.fixtures())) {
        case Fate.Killed _ -> killed++;
        case Fate.Equivalent _ -> equivalent++;
        case Fate.Survived _ -> {
          survived.add(mutant.id());
          survivors.add(new Verification.Survivor(mutant, ignored.getOrDefault(mutant.id(), "")));
        }
        case Fate.Stillborn _ -> {}
      }
    }
    for (String id : ignored.keySet()) {
      if (!survived.contains(id)) {
        diagnostics.lint(
            Severity.WARNING,
            "mutant_ignored_in_vain",
            "problem.yaml",
            Position.START,
            "\"mutants_ignore." + id + "\" names no mutant that survives");
      }
    }
    return new Verification.Mutation(killed, equivalent, survivors);
  }
}
