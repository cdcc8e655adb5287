package dev.assay.grader.refute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.parse.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which databases lie together in one batch, and where. */
final class SetsTest {
  private static final Question QUESTION =
      new Question(
          "CREATE TABLE emp (empno INTEGER PRIMARY KEY, sal INTEGER NOT NULL)",
          List.of("SELECT empno FROM emp WHERE sal > 3"),
          Contract.DEFAULT,
          Limits.DEFAULT,
          DataRules.DEFAULT,
          List.of());

  private static final int FIRST = 10;

  @TempDir private static Path folder;
  private static Engine engine;

  @BeforeAll
  static void start() {
    engine = Engines.start(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void each_set_is_found_where_it_lies_in_the_batch() {
    Gate gate = new Gate(engine::serialize);
    Deadline deadline = Deadline.in(Duration.ofMinutes(5));
    Sets sets =
        new Sets(engine, QUESTION, List.of(Statement.of(gate, QUESTION.references().getFirst())));
    Sets.Legal common = sets.make(sets.literals(), 1, 2 * FIRST, deadline);
    Literals others = Statement.of(gate, "SELECT empno FROM emp WHERE sal > 77").literals(engine);
    assertThat(sets.joined(common, FIRST, Optional.empty(), true)).isEmpty();
    assertThat(sets.joined(common, FIRST, Optional.of(others), true)).isEmpty();

    Sets.Legal own = sets.own(others, 5, deadline);
    List<TinyDatabase> all = common.batch().databases();
    List<TinyDatabase> some = all.subList(12, 15);
    List<TinyDatabase> more = all.subList(15, 17);
    for (List<TinyDatabase> asked : List.of(some, more, some, more, all.subList(17, 19))) {
      sets.known(asked, common.values(), false, deadline);
    }
    Sets.Joined joined = sets.joined(common, FIRST, Optional.of(others), true).orElseThrow();

    assertThat(joined.ahead()).hasSize(2); // What was asked for but once is not among them.
    assertThat(joined.parts(joined.batch().databases()))
        .containsExactly(all.subList(0, FIRST), own.batch().databases(), some, more);
    Sets.Joined without = sets.joined(common, FIRST, Optional.of(others), false).orElseThrow();
    assertThat(without.parts(without.batch().databases()))
        .containsExactly(all.subList(0, FIRST), own.batch().databases());
  }
}
