package dev.assay.grader.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Limits;
import java.util.List;

/**
 * Says what references define on a database. The most recently used answers are kept, up to a
 * number of rows in all. Thread-safe; while one thread works an answer out, others that want the
 * same wait for it.
 */
public final class References {
  /** How many rows are kept. */
  private static final long KEPT = 500_000;

  private final Engine engine;
  private final Cache<Question, Answer> answers;

  private record Question(Database database, String sql, Contract contract, Limits limits) {}

  /**
   * What was found out.
   *
   * @param doubts what the author should know of the keys
   */
  record Answer(Expectation expectation, List<Finding> doubts) {
    Answer {
      doubts = List.copyOf(doubts);
    }

    static Answer unusable(Finding finding) {
      return new Answer(new Expectation.Unusable(finding), List.of());
    }

    static Answer ready(Expected expected, List<Finding> doubts) {
      return new Answer(new Expectation.Ready(expected), doubts);
    }

    /** How many rows are kept with it, at least 1. */
    private int size() {
      return switch (expectation) {
        case Expectation.Ready(Expected expected) -> 1 + expected.size();
        case Expectation.Unusable _ -> 1;
      };
    }

    /** Whether asking again would give the same answer. */
    private boolean lasting() {
      return !(expectation instanceof Expectation.Unusable(Finding finding)
          && finding.code().equals("reference_broken"));
    }
  }

  public References(Engine engine) {
    this.engine = engine;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Question _, Answer answer) -> answer.size())
            .build();
  }

  /**
   * What a reference says about a database.
   *
   * @param database named after its content, so that it never changes
   */
  public Expectation expected(Database database, String sql, Contract contract, Limits limits) {
    return answer(database, sql, contract, limits).expectation();
  }

  /** What is doubtful about the keys of its order there. */
  List<Finding> doubts(Database database, String sql, Contract contract, Limits limits) {
    return answer(database, sql, contract, limits).doubts();
  }

  private Answer answer(Database database, String sql, Contract contract, Limits limits) {
    Question question = new Question(database, sql, contract, limits);
    Answer answer =
        answers.get(question, _ -> new ReferenceRun(engine, database, contract, limits).run(sql));
    if (!answer.lasting()) {
      answers.invalidate(question);
    }
    return answer;
  }
}
