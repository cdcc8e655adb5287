package dev.assay.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A small package that verifies as it is, for authors to begin with. */
public final class ProblemTemplate {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 64;

  private static final List<String> FILES =
      List.of(
          "problem.yaml",
          "statement.md",
          "hints.md",
          "solution.md",
          "schema.sql",
          "data/sample/customer.csv",
          "data/sample/orders.csv",
          "data/secret/edges/customer.csv",
          "data/secret/edges/orders.csv",
          "submissions/accepted/reference.sql",
          "submissions/accepted/subquery.sql",
          "submissions/wrong_answer/counts_rows_of_the_join.sql",
          "submissions/wrong_answer/inner_join.sql",
          "submissions/expected.yaml");

  private ProblemTemplate() {}

  /** Whether a problem may have this id. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST_ID && ID.matcher(text).matches();
  }

  /**
   * Writes the package.
   *
   * @param folder a folder that does not exist; its name becomes the problem's id
   * @return the files that were written, relative to the folder
   */
  public static List<Path> write(Path folder) {
    String id = String.valueOf(folder.getFileName());
    try {
      for (String name : FILES) {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text(name).replace("__ID__", id));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return FILES.stream().map(Path::of).toList();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = ProblemTemplate.class.getResourceAsStream("template/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
