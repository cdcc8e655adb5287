package dev.assay.grader.parse;

import dev.assay.grader.execute.Serialization;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission.Refused;

/** Turns the engine's refusal to parse into a finding. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  static Refused refusal(Serialization.SyntaxError error) {
    // CUBE and ROLLUP are expanded by the parser, which gives up where we would.
    if (error.message().contains("Maximum grouping set count")) {
      return new Refused(Verdict.REJECTED, Finding.at(error.where(), "too_many_grouping_sets"));
    }
    return new Refused(
        Verdict.COMPILE_ERROR,
        Finding.at(error.where(), "syntax_error", Fact.of("message", error.message())));
  }
}
