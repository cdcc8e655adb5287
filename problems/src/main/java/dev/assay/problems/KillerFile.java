package dev.assay.problems;

import dev.assay.grader.explain.Explainer;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.refute.TinySql;
import java.util.List;

/**
 * A killer as it stands in the package.
 *
 * @param name of the file
 * @param text its INSERT statements, under comments that say what it kills
 */
record KillerFile(String name, String text) {
  /** Files without it are the author's own, and left alone. */
  static final String MARK = "-- Written by assay harden.";

  /**
   * The file of a killer.
   *
   * @param number from 1
   * @param kills the mutants for whose sake it is kept
   */
  static KillerFile of(int number, Schema schema, TinyDatabase database, List<Mutant> kills) {
    StringBuilder text = new StringBuilder(MARK).append(" Kills:\n");
    for (Mutant mutant : kills) {
      text.append("--   %s: %s\n".formatted(mutant.id(), Explainer.mistake(mutant.finding())));
    }
    text.append(TinySql.render(schema, database));
    String name = "%02d-%s.sql".formatted(number, kills.getFirst().mistake().replace('_', '-'));
    return new KillerFile(name, text.toString());
  }

  static boolean isWritten(String text) {
    return text.startsWith(MARK);
  }
}
