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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker that a query has taken over may send anything: it is killed, and no harm is done. */
final class RogueWorkerTest {
  private static final Execution CRASHED =
      new Execution.Failed(Execution.Phase.RUN, "the query brought the engine down", null);

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
    assertThat(runOn("while (true) out.write(%s);".formatted(bytes))).isEqualTo(CRASHED);
  }

  @Test
  void aQueryThatEveryWorkerIsLostToIsTheCause() throws IOException {
    assertThat(
            runOn(
                """
                if (tag == 1) out.write(new byte[] {0, 0, 0, 7, 9, 0, 0, 0, 2, '{', '}'});
                else Runtime.getRuntime().halt(137);
                """))
        .isEqualTo(CRASHED);
  }

  @Test
  void whereNoWorkerLivesTheQueryIsNotTheCause() throws IOException {
    assertThat(runOn("Runtime.getRuntime().halt(137);")).isInstanceOf(Execution.Broken.class);
  }

  private Execution runOn(String answer) throws IOException {
    WorkerLaunch honest = Engines.launch(Sandbox.AUTO);
    WorkerLaunch rogue =
        new WorkerLaunch(
            honest.java(),
            List.of(compile(answer)),
            honest.nativeDirectory(),
            Sandbox.AUTO,
            null,
            false);
    Path file = Files.createFile(folder.resolve("empty.duckdb"));
    Database database = new Database.OnDisk(file, new Schema(List.of()), Layout.AS_GIVEN);
    EngineSettings settings = new EngineSettings(rogue, folder.resolve("fixtures"), 1, 0, 10);
    try (Engine engine = Engine.start(settings)) {
      Execution execution = engine.run(database, "SELECT 1", Limits.DEFAULT);
      assertThat(engine.health().workers()).noneMatch(Health.Worker::busy);
      return execution;
    }
  }

  /**
   * A worker that says that it is ready, and does this with a request, of which it knows the tag.
   */
  private Path compile(String answer) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source")).resolve("Main.java");
    Files.writeString(
        source,
        """
        package dev.assay.grader.worker;

        public final class Main {
          public static void main(String[] arguments) throws Exception {
            var out = new java.io.FileOutputStream("/dev/fd/3");
            out.write(new byte[] {0, 0, 0, 5, 1, 0, 0, 0, 0});
            int tag = System.in.readNBytes(5)[4];
            %s
          }
        }
        """
            .formatted(answer));
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
