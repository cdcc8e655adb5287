package dev.assay.grader;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.execute.FixtureException;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.refute.TinySql;

/** Gives fixtures their databases. */
public final class Fixtures {
  private Fixtures() {}

  /**
   * The database of a fixture.
   *
   * @throws FixtureException if the schema or the rows of files are at fault
   * @throws EngineException if it cannot be had for another reason
   */
  public static Database database(Engine engine, String ddl, Fixture fixture, Layout layout) {
    return switch (fixture.kind()) {
      case SAMPLE, SECRET -> engine.database(ddl, fixture.tables(), layout);
      case KILLER -> {
        try {
          yield engine.database(ddl, TinySql.parse(engine.schema(ddl), fixture.inserts()), layout);
        } catch (IllegalArgumentException e) {
          throw new EngineException("the killer " + fixture.name() + " cannot be read", e);
        }
      }
    };
  }
}
