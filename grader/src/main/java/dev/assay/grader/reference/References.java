package dev.assay.grader.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Limits;

/**
 * Says what references define on a database. The most recently used answers are kept, up to a
 * number of rows in all. Thread-safe; while one thread works an answer out, others that want the
 * same wait for it.
 */
public final class References {
  /** How many rows are kept. */
  private static final long KEPT = 500_000;

  private final Engine engine;
  private final Cache<Question, Expectation> answers;

  private record Question(Database database, String sql, Contract contract, Limits limits) {}

  public References(Engine engine) {
    this.engine = engine;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Question _, Expectation answer) -> answer.size())
            .build();
  }

  /**
   * What a reference says about a database.
   *
   * @param database named after its content, so that it never changes
   */
  public Expectation expected(Database database, String sql, Contract contract, Limits limits) {
    Question question = new Question(database, sql, contract, limits);
    Expectation answer =
        answers.get(question, _ -> new ReferenceRun(engine, database, contract, limits).run(sql));
    if (!answer.lasting()) {
      answers.invalidate(question);
    }
    return answer;
  }
}
