package dev.assay.grader.execute;

import dev.assay.grader.model.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Engines and databases for tests. */
public final class Engines {
  private Engines() {}

  public static WorkerLaunch launch(Sandbox sandbox) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return WorkerLaunch.of(Path.of("target", "worker"), java, sandbox);
  }

  public static Engine start(Path fixtures) {
    return Engine.start(EngineSettings.of(launch(Sandbox.AUTO), fixtures));
  }

  /** The usual settings, with databases in a folder of this one. */
  public static EngineSettings settings(Path folder) {
    return EngineSettings.of(launch(Sandbox.AUTO), folder.resolve("fixtures"));
  }

  /** Writes each text to a file named after its table. */
  public static List<Fixture.TableData> tables(Path folder, Map<String, String> csvByTable) {
    List<Fixture.TableData> tables = new ArrayList<>();
    csvByTable.forEach(
        (table, csv) -> {
          try {
            Path file = Files.createDirectories(folder).resolve(table + ".csv");
            Files.writeString(file, csv);
            tables.add(new Fixture.TableData(table, file, false));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return tables;
  }
}
