package dev.assay.grader;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.normalize.Proof;
import dev.assay.grader.parse.Parsed;
import dev.assay.grader.protocol.Rows;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What of a query is proved: that it returns the rows of a reference on every database of the
 * schema, column by column in their positions. For one thread and one use.
 */
final class Proofs {
  private final ReferenceForms forms;
  private final Parsed query;
  private final Supplier<Normalization> form;
  private final Contract contract;
  private final Map<Task.Reference, Proof> proofs = new HashMap<>();

  /**
   * @param form what normalizing the query came to
   */
  Proofs(ReferenceForms forms, Parsed query, Supplier<Normalization> form, Contract contract) {
    this.forms = forms;
    this.query = query;
    this.form = form;
    this.contract = contract;
  }

  /**
   * Whether what is graded is proved: the rows are, and the contract holds each column against the
   * one in its own position.
   */
  boolean hold(Task.Reference reference, Schema schema, Expected expected, Rows rows) {
    return proof(reference, schema) != Proof.NONE
        && RowComparison.isByPosition(expected, rows, contract);
  }

  /**
   * Whether a fixture refutes a proof: the bag of rows differs where equal algebra says it cannot.
   * The same tree twice may give other rows, where a LIMIT picks among ties.
   */
  boolean areRefuted(Task.Reference reference, Schema schema, Expected expected, Rows rows) {
    return RowComparison.isByPosition(expected, rows, contract)
        && proof(reference, schema) == Proof.ALGEBRA
        && RowComparison.compare(expected.withoutOrder(), rows, contract)
            instanceof Differences.Different;
  }

  private Proof proof(Task.Reference reference, Schema schema) {
    return proofs.computeIfAbsent(
        reference,
        _ ->
            forms
                .of(reference.sql(), schema)
                .map(other -> Normalizer.prove(query, form, other.query(), other::normalization))
                .orElse(Proof.NONE));
  }
}
