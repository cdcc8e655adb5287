package dev.assay.problems;

import dev.assay.grader.Grader;
import dev.assay.grader.KillMatrix;
import dev.assay.grader.Task;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.mutate.Mutant;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import dev.assay.grader.refute.SearchResult;
import dev.assay.grader.refute.Side;
import dev.assay.grader.refute.TinySql;
import dev.assay.grader.refute.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Databases that kill mutants of one problem. A mutant that an earlier find kills needs no search
 * of its own.
 */
final class Finds {
  /** The time is a ceiling for a machine at fault: a count alone makes equal runs equal. */
  private static final Budget BUDGET = new Budget(400, Duration.ofMinutes(2));

  private final Grader grader;
  private final Task task;
  private final Question question;
  private final List<TinyDatabase> databases = new ArrayList<>();
  private final Map<String, Integer> byMutant = new HashMap<>();
  private final List<Hardening.OpenQuestion> questions = new ArrayList<>();
  private KillMatrix matrix;

  Finds(Grader grader, Task task) {
    this.grader = grader;
    this.task = task;
    this.question = grader.question(task);
    this.matrix = grader.mutations().matrix(task, databases);
  }

  List<TinyDatabase> databases() {
    return List.copyOf(databases);
  }

  List<Hardening.OpenQuestion> questions() {
    return List.copyOf(questions);
  }

  /** The database that was found for a mutant, by its position. */
  Optional<Integer> by(Mutant mutant) {
    return Optional.ofNullable(byMutant.get(mutant.id()));
  }

  /**
   * Looks for a database that kills a mutant.
   *
   * @param alive whether the package's own fixtures let it live: then databases beyond its
   *     assumptions are tried too, for a question to the author
   */
  void kill(Mutant mutant, boolean alive) {
    BitSet known = matrix.kills(mutant);
    if (!known.isEmpty()) {
      return;
    }
    Optional<Witness> witness = search(mutant, question);
    witness.ifPresent(found -> add(mutant, found.database()));
    if (witness.isEmpty() && alive) {
      search(mutant, everywhere())
          .ifPresent(
              found ->
                  questions.add(
                      new Hardening.OpenQuestion(
                          mutant, found.tier(), TinySql.render(found.schema(), found.database()))));
    }
  }

  private void add(Mutant mutant, TinyDatabase database) {
    if (!databases.contains(database)) {
      databases.add(database);
      matrix = grader.mutations().matrix(task, databases);
    }
    byMutant.put(mutant.id(), databases.indexOf(database));
  }

  private Optional<Witness> search(Mutant mutant, Question asked) {
    return grader.refuter().search(asked, mutant.sql(), Side.TRUSTED, BUDGET)
            instanceof SearchResult.Refuted(Witness witness, int _)
        ? Optional.of(witness)
        : Optional.empty();
  }

  /** The same question with every tier deciding. */
  private Question everywhere() {
    Set<Tier> all = EnumSet.allOf(Tier.class);
    return new Question(
        question.ddl(),
        question.references(),
        question.contract(),
        question.limits(),
        question.rules().deciding(all),
        question.observed());
  }
}
