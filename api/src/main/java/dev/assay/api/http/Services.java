package dev.assay.api.http;

import dev.assay.api.store.Assessments;
import dev.assay.api.store.Submissions;
import dev.assay.api.store.Tokens;
import dev.assay.grader.SampleRun;
import dev.assay.grader.execute.Health;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the routes lead to.
 *
 * @param terms says what of an answer to a problem is graded
 * @param runner runs a query on a problem's sample
 * @param metrics the text that Prometheus reads
 * @param submissionsAMinute how many a learner may send
 */
public record Services(
    ProblemBank bank,
    Function<Problem, List<String>> terms,
    BiFunction<Problem, String, SampleRun> runner,
    Submissions submissions,
    Assessments assessments,
    Tokens tokens,
    Supplier<Health> engine,
    Supplier<String> metrics,
    RequestTimes times,
    int submissionsAMinute) {}
