package dev.assay.api;

import dev.assay.api.store.Judge;
import dev.assay.grader.Grader;
import dev.assay.grader.SampleRun;
import dev.assay.grader.Submission;
import dev.assay.grader.execute.Health;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a server serves; it stays the caller's.
 *
 * @param terms says what of an answer to a problem is graded
 * @param runner runs a query on a problem's sample
 * @param engine how the engine is
 */
public record Site(
    ProblemBank bank,
    Judge judge,
    Function<Problem, List<String>> terms,
    BiFunction<Problem, String, SampleRun> runner,
    Supplier<Health> engine) {

  /** The problems of a bank, graded by the real engine. */
  public static Site of(ProblemBank bank, Grader grader) {
    return new Site(
        bank,
        new BankJudge(bank, grader),
        problem -> grader.terms(problem.task()),
        (problem, sql) -> grader.run(problem.task(), new Submission(sql)),
        () -> grader.engine().health());
  }
}
