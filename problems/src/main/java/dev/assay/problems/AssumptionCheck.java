package dev.assay.problems;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Fixture;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the rows of a package against what its author assumes of all data: generated databases keep
 * it, and so must those that the author made.
 */
final class AssumptionCheck {
  private final Engine engine;
  private final DataRules data;
  private final Diagnostics diagnostics;
  private final Set<String> told = new HashSet<>();

  AssumptionCheck(Engine engine, DataRules data, Diagnostics diagnostics) {
    this.engine = engine;
    this.data = data;
    this.diagnostics = diagnostics;
  }

  void check(Fixture fixture, Database database) {
    Map<String, String> broken = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> entry : data.assumptions().entrySet()) {
      database.schema().tables().stream()
          .filter(each -> each.name().equalsIgnoreCase(entry.getKey()))
          .findFirst()
          .ifPresentOrElse(
              table ->
                  entry
                      .getValue()
                      .forEach(
                          each ->
                              broken.put(
                                  table.name() + ": " + each,
                                  Rules.any(table, "NOT (" + each + "\n)"))),
              () -> unusable(entry.getKey() + " is not a table of the schema"));
    }
    try {
      List<Boolean> found = new Conditions(engine).hold(database, List.copyOf(broken.values()));
      int i = 0;
      for (String what : broken.keySet()) {
        if (found.get(i++)) {
          diagnostics.error(
              "data_breaks_assumption",
              "problem.yaml",
              Position.START,
              "the fixture " + fixture.name() + " breaks an assumption on " + what);
        }
      }
    } catch (ProblemsException e) {
      unusable(String.valueOf(e.getMessage()));
    }
  }

  /** It is the same on every fixture: once is enough. */
  private void unusable(String why) {
    if (told.add(why)) {
      diagnostics.error(
          "assumption_unusable", "problem.yaml", Position.START, "an assumption fails: " + why);
    }
  }
}
