package dev.assay.grader.worker;

import dev.assay.grader.protocol.Request;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one tiny database at a time, in tables of the schema's own names. Those that the next one
 * has in common with it stay.
 */
final class SingleHome implements Memory.Home {
  private final Instance instance;
  private @Nullable String current;
  private List<Request.Tuples> loaded = List.of();

  SingleHome(Instance instance) {
    this.instance = instance;
  }

  @Override
  public Instance instance() {
    return instance;
  }

  boolean holds(String name) {
    return name.equals(current);
  }

  @Override
  public void load(String name, List<Request.Tuples> tables) throws SQLException {
    List<Request.Tuples> others = new ArrayList<>(tables);
    others.removeAll(loaded);
    current = null;
    instance.write(
        connection ->
            new Staging(connection, others)
                .copy(
                    tuples ->
                        "CREATE OR REPLACE TABLE %s.main.%s"
                            .formatted(Instance.FIXTURE, Sql.name(tuples.table())),
                    ""));
    current = name;
    loaded = tables;
  }
}
