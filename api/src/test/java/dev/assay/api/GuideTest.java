package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the authors' guide shows. A block {@code ```sql NAME} is a file; of a block {@code
 * ```console} every line but {@code ...} is printed, in this order.
 */
final class GuideTest {
  private static final Path GUIDE = Path.of("../problems/GUIDE.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(console\\n\\$ assay|sql) (.*?)\\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void shows_what_its_commands_print() throws Exception {
    int commands = 0;
    for (MatchResult block : BLOCK.matcher(Files.readString(GUIDE)).results().toList()) {
      if (block.group(1).equals("sql")) {
        Files.writeString(folder.resolve(block.group(2)), block.group(3));
      } else {
        commands++;
        String[] arguments =
            Stream.of(block.group(2).split(" "))
                .map(word -> word.replaceFirst("^(my-bank/|answer)", folder + "/$1"))
                .toArray(String[]::new);
        Cli.Run run = Cli.run(folder, "", arguments);
        List<String> shown = block.group(3).lines().filter(line -> !line.equals("...")).toList();
        assertThat(run.out().replace(folder + "/", "").lines())
            .as(block.group(2) + "\n" + run.err())
            .containsSubsequence(shown);
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(5);
  }
}
