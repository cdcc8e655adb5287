package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Schema;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker that a query has taken over may send anything: it is killed, and no harm is done. */
final class RogueWorkerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new byte[] {127, -1, -1, -1}",
        "new byte[] {-1, 0, 0, 0}",
        "new byte[] {0, 0, 0, 1, 99}",
        "new byte[] {0, 0, 0, 5, 3, 127, -1, -1, -1}",
        // Rows without end, each within what a frame may be.
        "new byte[] {0, 0, 0, 9, 3, 0, 0, 0, 1, 0, 0, 0, 0}",
        // A row that has a cell, and no column.
        "new byte[] {0, 0, 0, 10, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0}",
        // The answer to another question.
        "new byte[] {0, 0, 0, 1, 11}",
      })
  void whatIsNoAnswerEndsTheWorker(String bytes) throws IOException {
    WorkerLaunch honest = Engines.launch(Sandbox.AUTO);
    WorkerLaunch rogue =
        new WorkerLaunch(
            honest.java(), List.of(compile(bytes)), honest.nativeDirectory(), Sandbox.AUTO);
    Path file = Files.createFile(folder.resolve("empty.duckdb"));
    Database database = new Database.OnDisk(file, new Schema(List.of()), Layout.AS_GIVEN);
    EngineSettings settings = new EngineSettings(rogue, folder.resolve("fixtures"), 1, 0, 10);
    try (Engine engine = Engine.start(settings)) {
      assertThat(engine.run(database, "SELECT 1", Limits.DEFAULT))
          .isInstanceOf(Execution.Broken.class);
      assertThat(engine.health().workers())
          .extracting(Health.Worker::role)
          .containsExactly("trusted");
    }
  }

  /** A worker that says that it is ready, and after a request repeats these bytes for ever. */
  private Path compile(String bytes) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source")).resolve("Main.java");
    Files.writeString(
        source,
        """
        package dev.assay.grader.worker;

        public final class Main {
          public static void main(String[] arguments) throws Exception {
            System.out.write(new byte[] {0, 0, 0, 5, 1, 0, 0, 0, 0});
            System.out.flush();
            System.in.read();
            while (!System.out.checkError()) {
              System.out.write(%s);
              System.out.flush();
            }
          }
        }
        """
            .formatted(bytes));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertThat(result).isZero();
    assertThat(
            classes.resolve("dev/assay/grader/worker/Main.class".replace('/', File.separatorChar)))
        .exists();
    return classes;
  }
}
