package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Gate;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query that is proved to be another.
 *
 * @param values queries that name the values of the databases on which both are tried
 */
record ProvedPair(String name, String ddl, List<String> values, String reference, String other) {
  ProvedPair {
    values = List.copyOf(values);
  }

  private record World(String ddl, List<String> values) {}

  /**
   * Fails unless both queries of each pair return the same bag of rows on {@value
   * ManyDatabases#COUNT} different databases that their schema allows, with empty tables and, where
   * a column may hold them, NULLs among them.
   */
  static void assertAgreement(Grader grader, List<ProvedPair> pairs) {
    Gate gate = new Gate(grader.engine()::serialize);
    Map<World, List<ProvedPair>> worlds = new LinkedHashMap<>();
    for (ProvedPair pair : pairs) {
      worlds.computeIfAbsent(new World(pair.ddl, pair.values), _ -> new ArrayList<>()).add(pair);
    }
    worlds.forEach(
        (world, some) -> {
          List<String> values = world.values.stream().map(sql -> statement(gate, sql)).toList();
          ManyDatabases databases = ManyDatabases.of(grader, world.ddl, values);
          assertThat(databases.count()).isEqualTo(ManyDatabases.COUNT);
          assertThat(databases.withEmptyTables()).isPositive();
          assertThat(databases.withNulls())
              .isGreaterThanOrEqualTo(databases.mayHoldNulls() ? 50 : 0);
          Map<String, List<Rows>> references = new LinkedHashMap<>();
          for (ProvedPair pair : some) {
            List<Rows> expected =
                references.computeIfAbsent(
                    pair.reference, sql -> databases.run(statement(gate, sql)));
            assertThat(databases.different(expected, databases.run(statement(gate, pair.other))))
                .as(pair.name)
                .isEmpty();
          }
        });
  }

  private static String statement(Gate gate, String sql) {
    assertThat(gate.admit(sql)).as(sql).isInstanceOf(Admitted.class);
    return ((Admitted) gate.admit(sql)).query().statement();
  }
}
