package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.Grader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProblemHardenerTest {
  private static final String OWN = "INSERT INTO customer VALUES (1, 'a', NULL);\n";

  @TempDir Path temp;

  @Test
  void a_second_run_writes_the_same_and_leaves_other_files_alone() throws IOException {
    Path folder = Packages.copy("shop-totals", temp);
    Path killers = Files.createDirectories(folder.resolve("data/killers"));
    Files.writeString(killers.resolve("own.sql"), OWN);
    // A run before found other killers, under another name.
    Files.writeString(killers.resolve("09-old.sql"), KillerFile.MARK + " Kills:\n" + OWN);
    try (Grader grader = Engines.start()) {
      Hardening first = harden(grader, folder);
      Map<String, String> written = files(killers);
      Hardening second = harden(grader, folder);

      assertThat(first.changed()).isTrue();
      assertThat(first.killers()).isPositive();
      assertThat(written).containsEntry("own.sql", OWN).doesNotContainKey("09-old.sql");
      assertThat(second).isEqualTo(unchanged(first));
      assertThat(files(killers)).isEqualTo(written);
    }
  }

  private static Hardening harden(Grader grader, Path folder) {
    return new ProblemHardener(grader).harden(folder, Progress.NONE);
  }

  private static Hardening unchanged(Hardening first) {
    return new Hardening(
        first.problem(), first.killers(), false, first.mutation(), first.questions());
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
