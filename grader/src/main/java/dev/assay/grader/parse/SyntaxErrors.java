package dev.assay.grader.parse;

import dev.assay.grader.execute.Serialization;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Span;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission.Refused;
import java.util.ArrayList;
import java.util.List;

/** Turns the engine's refusal to parse into a finding. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  static Refused refusal(String sql, List<Token> tokens, Serialization.SyntaxError error) {
    // CUBE and ROLLUP are expanded by the parser, which gives up where we would.
    if (error.message().contains("Maximum grouping set count")) {
      return new Refused(Verdict.REJECTED, Finding.at(error.where(), "too_many_grouping_sets"));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("message", error.message()));
    Span where = error.where();
    if (where != null) {
      List<Fact> hints = SyntaxHints.of(sql, tokens, where);
      facts.addAll(hints);
      List<String> expected =
          hints.isEmpty() ? ExpectedWords.at(sql, tokens, where.line(), where.column()) : List.of();
      if (!expected.isEmpty()) {
        facts.add(Fact.of("expected", expected));
      }
    }
    return new Refused(Verdict.COMPILE_ERROR, new Finding("syntax_error", facts, where));
  }
}
