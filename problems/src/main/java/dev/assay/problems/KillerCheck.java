package dev.assay.problems;

import dev.assay.grader.Fixtures;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.refute.TinySql;
import java.util.List;
import java.util.Optional;

/** Reads the killers of a package and holds their rows against the constraints of the schema. */
final class KillerCheck {
  private final Engine engine;
  private final String ddl;
  private final Diagnostics diagnostics;

  KillerCheck(Engine engine, String ddl, Diagnostics diagnostics) {
    this.engine = engine;
    this.ddl = ddl;
    this.diagnostics = diagnostics;
  }

  /** The killer's database, or nothing where it cannot be read or its rows are at fault. */
  Optional<Database> build(Fixture killer) {
    String file = "data/killers/" + killer.name() + ".sql";
    try {
      TinySql.parse(engine.schema(ddl), killer.inserts());
    } catch (IllegalArgumentException e) {
      diagnostics.error("killer_unreadable", file, Position.START, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    Database database = Fixtures.database(engine, ddl, killer, Layout.AS_GIVEN);
    List<Rules.Rule> rules = Rules.of(database.schema());
    List<Boolean> broken =
        new Conditions(engine).hold(database, rules.stream().map(Rules.Rule::broken).toList());
    boolean sound = true;
    for (int i = 0; i < rules.size(); i++) {
      if (broken.get(i)) {
        sound = false;
        diagnostics.error("data_breaks_rule", file, Position.START, rules.get(i).what());
      }
    }
    return sound ? Optional.of(database) : Optional.empty();
  }
}
