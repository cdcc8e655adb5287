package dev.assay.grader.reference;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.Expected.Order;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.execute.Serialization;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.Ties;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for what makes a reference a bad judge, before a learner does. Every finding is for the
 * author. Thread-safe.
 */
public final class ReferenceLint {
  /** By how much the tolerance must exceed the spread between accepted answers. */
  private static final double ROOM = 10;

  private final Engine engine;
  private final References references;
  private final Gate gate;

  public ReferenceLint(Engine engine, References references) {
    this.engine = engine;
    this.references = references;
    this.gate = new Gate(engine::serialize);
  }

  /**
   * What the text alone shows: what the gate refuses, such as {@code nondeterministic_function},
   * and {@code unordered_window}, {@code unordered_aggregate}, {@code nested_limit_without_order},
   * {@code float_sum}.
   */
  public List<Finding> text(String sql, Schema schema) {
    List<Finding> findings = new ArrayList<>();
    if (gate.admit(sql) instanceof Admission.Refused(Verdict _, Finding refused)) {
      findings.add(refused);
    }
    if (engine.serialize(sql) instanceof Serialization.Tree(String json)) {
      findings.addAll(TreeLint.of(sql, SelectTree.parse(json), schema));
    }
    return findings;
  }

  /**
   * What a fixture shows: the reason why the reference is unusable there, {@code
   * empty_reference_result}, {@code null_order_not_stated}, {@code numbers_sorted_as_text}, {@code
   * limit_cuts_ties} (where ties are exact), {@code reference_not_deterministic}.
   *
   * @param copies gives the fixture's database with its rows in another physical order
   */
  public List<Finding> fixture(
      Function<Layout, Database> copies, String sql, Contract contract, Limits limits) {
    Database database = copies.apply(Layout.AS_GIVEN);
    List<Finding> findings = new ArrayList<>();
    switch (references.expected(database, sql, contract, limits)) {
      case Expectation.Unusable(Finding finding) -> findings.add(finding);
      case Expectation.Ready(Expected expected) -> {
        if (expected.rows().rows().isEmpty()) {
          findings.add(Finding.of("empty_reference_result"));
        }
        findings.addAll(references.doubts(database, sql, contract, limits));
        cutTies(database, sql, contract, limits).ifPresent(findings::add);
        byLuck(copies, sql, contract, limits, expected).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> cutTies(
      Database database, String sql, Contract contract, Limits limits) {
    if (contract.ties() == Ties.ANY) {
      return Optional.empty();
    }
    Contract any =
        new Contract(
            contract.columns(),
            contract.rowOrder(),
            Ties.ANY,
            contract.duplicates(),
            contract.tolerance(),
            contract.extraColumns());
    return references.expected(database, sql, any, limits)
                instanceof Expectation.Ready(Expected expected)
            && expected.order() instanceof Order.Blocks blocks
            && blocks.leavesChoice()
        ? Optional.of(Finding.of("limit_cuts_ties"))
        : Optional.empty();
  }

  private Optional<Finding> byLuck(
      Function<Layout, Database> copies,
      String sql,
      Contract contract,
      Limits limits,
      Expected expected) {
    for (int permutation = 1; permutation <= OrderGuarantee.COPIES; permutation++) {
      Database copy = copies.apply(new Layout(permutation));
      if (engine.runTrusted(copy, sql, limits) instanceof Execution.Completed(Rows rows)) {
        Optional<Finding> found = difference(expected, rows, contract);
        if (found.isPresent()) {
          return found.map(first -> of("reference_not_deterministic", first));
        }
      } else {
        return Optional.of(Finding.of("reference_not_deterministic"));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a reference and another answer that must be accepted agree: {@code answers_disagree} if
   * not, {@code tolerance_near_spread} if only by more than a tenth of the tolerance.
   */
  public Optional<Finding> agreement(
      Database database, String sql, String answer, Contract contract, Limits limits) {
    if (!(references.expected(database, sql, contract, limits)
            instanceof Expectation.Ready(Expected expected))
        || !(engine.runTrusted(database, answer, limits)
            instanceof Execution.Completed(Rows rows))) {
      return Optional.empty();
    }
    Optional<Finding> found = difference(expected, rows, contract);
    return found.isPresent()
        ? found.map(first -> of("answers_disagree", first))
        : difference(expected, rows, contract.tightened(ROOM))
            .map(first -> of("tolerance_near_spread", first));
  }

  private static Optional<Finding> difference(Expected expected, Rows rows, Contract contract) {
    return switch (RowComparison.compare(expected, rows, contract)) {
      case Differences.Same _ -> Optional.empty();
      case Differences.Different(List<Finding> findings) -> Optional.of(findings.getFirst());
    };
  }

  private static Finding of(String code, Finding difference) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("difference", difference.code()));
    facts.addAll(difference.facts());
    return new Finding(code, facts, null);
  }
}
