package dev.assay.grader.execute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a worker process runs on.
 *
 * @param java the launcher of a JDK or JRE 25 or later
 * @param classpath the worker's classes and the driver jar, stripped of its native libraries
 * @param nativeDirectory where the native library lies. It is on the library path: of the folder of
 *     its jar, where the driver looks too, a class out of an AOT cache may know nothing
 * @param cache an AOT cache made of these classes by this Java, or null
 * @param brief whether workers live for seconds, so that the optimizing compiler would not pay
 */
public record WorkerLaunch(
    Path java,
    List<Path> classpath,
    Path nativeDirectory,
    Sandbox sandbox,
    @Nullable Path cache,
    boolean brief) {
  public WorkerLaunch {
    Objects.requireNonNull(java);
    classpath = List.copyOf(classpath);
    Objects.requireNonNull(nativeDirectory);
    Objects.requireNonNull(sandbox);
  }

  /**
   * For a folder that holds {@code assay-worker.jar}, {@code duckdb_jdbc.jar} and the library, the
   * latter in a folder named as DuckDB names the processor.
   */
  public static WorkerLaunch of(Path workerFolder, Path java, Sandbox sandbox) {
    Path folder = workerFolder.toAbsolutePath().normalize();
    return new WorkerLaunch(
        java,
        List.of(folder.resolve("assay-worker.jar"), folder.resolve("duckdb_jdbc.jar")),
        folder.resolve(System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64"),
        sandbox,
        null,
        false);
  }

  /** The same from an AOT cache; one that does not fit is passed over by the JVM. */
  public WorkerLaunch withCache(@Nullable Path other) {
    return new WorkerLaunch(java, classpath, nativeDirectory, sandbox, other, brief);
  }

  /** The same for workers that live for seconds. */
  WorkerLaunch briefly() {
    return new WorkerLaunch(java, classpath, nativeDirectory, sandbox, cache, true);
  }

  /** DuckDB itself. */
  public Path nativeLibrary() {
    return nativeDirectory.resolve(System.mapLibraryName("duckdb_java"));
  }

  /**
   * @throws EngineException if a file is missing
   */
  void check() {
    if (!Files.isExecutable(java)) {
      throw new EngineException("no java at " + java);
    }
    for (Path jar : classpath) {
      if (!Files.isReadable(jar)) {
        throw new EngineException("no jar at " + jar);
      }
    }
    if (!Files.isReadable(nativeLibrary())) {
      throw new EngineException("no native library at " + nativeLibrary());
    }
  }
}
