package dev.assay.grader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.Normalization;
import dev.assay.grader.normalize.Normalizer;
import dev.assay.grader.parse.Admission;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.parse.Parsed;
import java.util.Optional;

/**
 * References as the gate reads them and the normalizer normalizes them. Many answers are held
 * against few references, so what was found out is kept. Thread-safe.
 */
final class ReferenceForms {
  private static final int KEPT = 1000;

  private final Gate gate;
  private final Normalizer normalizer;
  private final Cache<Question, Form> known = Caffeine.newBuilder().maximumSize(KEPT).build();

  private record Question(String sql, Schema schema) {}

  /** A reference as it is read, and normalized. */
  record Form(Parsed query, Normalization normalization) {}

  ReferenceForms(Gate gate, Normalizer normalizer) {
    this.gate = gate;
    this.normalizer = normalizer;
  }

  /** Empty where the gate does not let the reference pass. */
  Optional<Form> of(String sql, Schema schema) {
    Question question = new Question(sql, schema);
    Form form = known.getIfPresent(question);
    if (form != null) {
      return Optional.of(form);
    }
    if (!(gate.admit(sql) instanceof Admission.Admitted(Parsed query))) {
      return Optional.empty();
    }
    Form read = new Form(query, normalizer.normalize(query, schema));
    if (read.normalization().isFinished()) {
      known.put(question, read);
    }
    return Optional.of(read);
  }
}
