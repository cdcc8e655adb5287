package dev.assay.grader.worker;

import dev.assay.grader.protocol.Request;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one tiny database at a time, in tables of the schema's own names. */
final class SingleHome implements Memory.Home {
  private final Instance instance;
  private @Nullable String current;

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
    current = null;
    instance.write(
        connection ->
            new Staging(connection, tables)
                .copy(
                    tuples ->
                        "CREATE OR REPLACE TABLE %s.main.%s"
                            .formatted(Instance.FIXTURE, Sql.name(tuples.table())),
                    ""));
    current = name;
  }
}
