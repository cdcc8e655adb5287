package dev.assay.problems;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what a verification finds. Findings of the lint may be ignored by the package itself;
 * nothing else may. For one thread.
 */
final class Diagnostics {
  private final Map<String, String> ignored;
  private final Set<String> met = new HashSet<>();
  private final List<Verification.Diagnostic> list = new ArrayList<>();

  /**
   * @param ignored codes of lint, and why the package ignores each
   */
  Diagnostics(Map<String, String> ignored) {
    this.ignored = ignored;
  }

  void error(Flaw flaw) {
    list.add(new Verification.Diagnostic(Severity.ERROR, flaw));
  }

  void error(String code, String file, Position place, String message) {
    error(new Flaw(code, file, place.line(), place.column(), message));
  }

  void lint(Severity severity, String code, String file, Position place, String message) {
    if (ignored.containsKey(code)) {
      met.add(code);
      return;
    }
    Flaw flaw = new Flaw(code, file, place.line(), place.column(), message);
    list.add(new Verification.Diagnostic(severity, flaw));
  }

  boolean anyErrors() {
    return list.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /** What the package ignores although it does not occur is a typing error, or out of date. */
  void reportIgnoredInVain() {
    for (String code : ignored.keySet()) {
      if (!met.contains(code)) {
        String message = "\"lint_ignore." + code + "\" names nothing that was found";
        Flaw flaw = new Flaw("ignored_in_vain", "problem.yaml", 1, 1, message);
        list.add(new Verification.Diagnostic(Severity.WARNING, flaw));
      }
    }
  }

  List<Verification.Diagnostic> list() {
    return List.copyOf(list);
  }
}
