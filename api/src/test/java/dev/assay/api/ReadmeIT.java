package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the README shows. A block {@code ```sql NAME} is a file; a block {@code ```console} is
 * a command and all that it prints. With {@code -Dassay.golden=update} the README is rewritten.
 */
final class ReadmeIT {
  private static final Path README = Path.of("../README.md");
  private static final Pattern FILE = Pattern.compile("(?ms)^```sql (\\S+)\\n(.*?)^```$");
  private static final Pattern CONSOLE =
      Pattern.compile("(?ms)^```console\\n\\$ assay (.*?)\\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void showsWhatItsCommandsPrint() throws Exception {
    String readme = Files.readString(README);
    writeFiles(readme);
    Files.createSymbolicLink(folder.resolve("problems"), Path.of("../problems").toRealPath());
    StringBuilder current = new StringBuilder();
    Matcher matcher = CONSOLE.matcher(readme);
    while (matcher.find()) {
      String command = matcher.group(1);
      String out = Distribution.run(folder, List.of(command.split(" "))).out();
      matcher.appendReplacement(
          current, Matcher.quoteReplacement("```console\n$ assay " + command + "\n" + out + "```"));
    }
    matcher.appendTail(current);
    if ("update".equals(System.getProperty("assay.golden"))) {
      Files.writeString(README, current);
      return;
    }
    assertThat(CONSOLE.matcher(readme).results()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(readme).isEqualTo(current.toString());
  }

  private void writeFiles(String readme) throws IOException {
    for (MatchResult file : FILE.matcher(readme).results().toList()) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }
  }
}
