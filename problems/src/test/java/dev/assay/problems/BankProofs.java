package dev.assay.problems;

import dev.assay.grader.Grader;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import java.nio.file.Path;
import java.util.List;

/** Prints which accepted answers of the bank are proved, and the forms of the others. */
public final class BankProofs {
  private BankProofs() {}

  public static void main(String[] args) {
    int accepted = 0;
    int proved = 0;
    try (Grader grader = Engines.start()) {
      Gate gate = new Gate(grader.engine()::serialize);
      Normalizer normalizer = new Normalizer();
      for (Problem problem : new ProblemBank(Path.of("bank")).problems()) {
        if (args.length > 0 && java.util.Arrays.stream(args).noneMatch(problem.id()::contains)) {
          continue;
        }
        Task task = problem.task();
        Schema schema =
            grader
                .engine()
                .database(task.schema(), task.fixtures().getFirst().tables(), Layout.AS_GIVEN)
                .schema();
        List<String> references = task.references().stream().map(Task.Reference::sql).toList();
        for (FiledSubmission each : problem.exercise().submissions()) {
          if (each.verdict() != Verdict.ACCEPTED || references.contains(each.sql())) {
            continue;
          }
          accepted++;
          boolean holds = false;
          Admitted other = (Admitted) gate.admit(each.sql());
          for (String reference : references) {
            Admitted admitted = (Admitted) gate.admit(reference);
            holds |=
                normalizer.prove(admitted.query(), other.query(), schema)
                    != dev.assay.grader.normalize.Proof.NONE;
          }
          proved += holds ? 1 : 0;
          System.out.println((holds ? "PROVED " : "open   ") + problem.id() + "/" + each.file());
          if (!holds && args.length > 0) {
            System.out.println("L " + text(normalizer, gate, references.getFirst(), schema));
            System.out.println("R " + text(normalizer, gate, each.sql(), schema));
          }
        }
      }
    }
    System.out.println(proved + " of " + accepted);
  }

  private static String text(Normalizer normalizer, Gate gate, String sql, Schema schema) {
    return switch (normalizer.normalize(((Admitted) gate.admit(sql)).query(), schema)) {
      case Normalization.Normalized it -> it.form() + " " + it.obstacles();
      case Normalization.Unsupported it -> it.construct();
    };
  }
}
