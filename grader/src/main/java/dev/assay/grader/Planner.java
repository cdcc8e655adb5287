package dev.assay.grader;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Severity;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.plan.Advice;
import dev.assay.grader.plan.Profiles;
import dev.assay.grader.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the plan of an answer with those of the references. */
final class Planner {
  private final Engine engine;
  private final Gate gate;
  private final Normalizer normalizer;

  Planner(Engine engine, Gate gate, Normalizer normalizer) {
    this.engine = engine;
    this.gate = gate;
    this.normalizer = normalizer;
  }

  private List<Query> queries(List<Task.Reference> references, Schema schema) {
    List<Query> queries = new ArrayList<>();
    for (Task.Reference reference : references) {
      if (gate.admit(reference.sql()) instanceof Admission.Admitted(Parsed parsed)
          && normalizer.normalize(parsed, schema) instanceof Normalization.Normalized normalized) {
        queries.add(new Query(parsed, normalized.plan()));
      }
    }
    return queries;
  }

  PlanReport report(Task task, Submission submission) {
    return switch (gate.admit(submission.sql())) {
      case Admission.Refused(_, Finding finding) ->
          new PlanReport.Refused(explained(finding, Severity.ERROR));
      case Admission.Admitted(Parsed parsed) -> read(task, parsed);
    };
  }

  private PlanReport read(Task task, Parsed parsed) {
    Database sample =
        engine.database(task.schema(), task.fixtures().getFirst().tables(), Layout.AS_GIVEN);
    Normalization plan = normalizer.normalize(parsed, sample.schema());
    Profiles profiles = new Profiles(engine, task.limits());
    PlanReport.Side own =
        new PlanReport.Side("answer", plan, profiles.ofLearner(sample, parsed.text()));
    if (!(plan instanceof Normalization.Normalized normalized)) {
      return new PlanReport.Read(own, Optional.empty(), List.of());
    }
    Query query = new Query(parsed, normalized.plan());
    List<Query> references = queries(task.references(), sample.schema());
    Optional<Query> nearest = query.nearest(references);
    Optional<PlanReport.Side> reference =
        nearest.map(
            each ->
                new PlanReport.Side(
                    name(task, each),
                    new Normalization.Normalized(each.plan(), "", List.of()),
                    profiles.ofAuthor(sample, each.parsed().text())));
    List<Report.Explained> advice =
        nearest
            .map(
                each ->
                    Advice.of(
                        query, each, own.engine(), reference.flatMap(PlanReport.Side::engine)))
            .orElse(List.of())
            .stream()
            .map(finding -> explained(finding, Severity.ADVICE))
            .toList();
    return new PlanReport.Read(own, reference, advice);
  }

  private static String name(Task task, Query query) {
    return task.references().stream()
        .filter(each -> each.sql().equals(query.parsed().text()))
        .map(Task.Reference::name)
        .findFirst()
        .orElse("reference");
  }

  private static Report.Explained explained(Finding finding, Severity severity) {
    return new Report.Explained(finding, Explainer.sentence(finding), severity, false);
  }
}
