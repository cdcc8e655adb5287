package dev.assay.problems;

import dev.assay.grader.Fixtures;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.reference.ReferenceLint;
import dev.assay.grader.reference.References;
import java.util.List;
import java.util.Set;

/** Looks at the references, and at what other accepted answers return beside them. */
final class ReferenceCheck {
  /** With these the references cannot judge; the rest are doubts that an author may dismiss. */
  private static final Set<String> FATAL =
      Set.of(
          "reference_failed",
          "reference_exceeds_limit",
          "reference_not_a_query",
          "reference_not_in_order",
          "limit_without_order",
          "row_order_unknown",
          "row_order_names_no_column",
          "reference_lacks_columns",
          "reference_doubles_columns",
          "reference_has_undeclared_columns",
          "nondeterministic_function");

  private final Engine engine;
  private final Task task;
  private final List<FiledSubmission> accepted;
  private final Diagnostics diagnostics;
  private final ReferenceLint lint;

  /**
   * Prepares the check.
   *
   * @param accepted the answers filed as accepted that are no references
   */
  ReferenceCheck(
      Engine engine, Task task, List<FiledSubmission> accepted, Diagnostics diagnostics) {
    this.engine = engine;
    this.task = task;
    this.accepted = List.copyOf(accepted);
    this.diagnostics = diagnostics;
    this.lint = new ReferenceLint(engine, new References(engine));
  }

  void run(Fixture fixture, Database database) {
    for (Task.Reference reference : task.references()) {
      String file = "submissions/accepted/" + reference.name() + ".sql";
      lint.text(reference.sql(), database.schema()).forEach(found -> report(found, file, ""));
      lint
          .fixture(
              layout -> copy(fixture, database, layout),
              reference.sql(),
              task.contract(),
              task.limits())
          .stream()
          .filter(found -> matters(found, fixture))
          .forEach(found -> report(found, file, " (fixture " + fixture.name() + ")"));
    }
    String main = task.references().getFirst().sql();
    for (FiledSubmission answer : accepted) {
      lint.agreement(database, main, answer.sql(), task.contract(), task.limits())
          .filter(found -> !found.code().equals("answers_disagree")) // Its trial says so.
          .ifPresent(found -> report(found, answer.file(), " (fixture " + fixture.name() + ")"));
    }
  }

  /** Killers are few rows on purpose: what they lack says nothing about the reference. */
  private static boolean matters(Finding found, Fixture fixture) {
    return fixture.kind() != Fixture.Kind.KILLER
        || FATAL.contains(found.code())
        || found.code().equals("reference_not_deterministic");
  }

  private Database copy(Fixture fixture, Database database, Layout layout) {
    return layout.equals(Layout.AS_GIVEN)
        ? database
        : Fixtures.database(engine, task.schema(), fixture, layout);
  }

  private void report(Finding finding, String file, String where) {
    if (finding.code().equals("reference_broken")) {
      throw new ProblemsException("the engine failed: " + Explainer.sentence(finding));
    }
    Position place =
        finding.span().map(span -> new Position(span.line(), span.column())).orElse(Position.START);
    String message = Explainer.sentence(finding) + where;
    if (FATAL.contains(finding.code())) {
      diagnostics.error(finding.code(), file, place, message);
    } else {
      diagnostics.lint(Severity.WARNING, finding.code(), file, place, message);
    }
  }
}
