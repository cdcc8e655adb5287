package dev.assay.api.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/** The example that a course repository starts from. */
public final class CourseTemplate {
  private static final String PROBLEM = "problems/orders-by-customer/";
  private static final List<Piece> PIECES =
      List.of(
          new Piece("assay.yaml", "assay.yaml", false),
          new Piece("answers/top-customers.sql", "answers/top-customers.sql", false),
          new Piece("answers/orders-by-customer.sql", "answers/orders-by-customer.sql", false),
          problem("problem.yaml"),
          problem("statement.md"),
          problem("schema.sql"),
          problem("data/sample/customer.csv"),
          problem("data/sample/orders.csv"),
          problem("data/secret/no-orders/customer.csv"),
          problem("data/secret/no-orders/orders.csv"),
          problem("submissions/accepted/reference.sql"),
          problem("submissions/wrong_answer/inner_join.sql"),
          new Piece("github/grade.yml", ".github/workflows/grade.yml", false),
          new Piece("gitlab-ci.yml", ".gitlab-ci.yml", false),
          new Piece("gitignore", ".gitignore", false),
          new Piece("gradescope/setup.sh", "gradescope/setup.sh", true),
          new Piece("gradescope/run_autograder", "gradescope/run_autograder", true),
          new Piece("assayw", "assayw", true),
          new Piece("assayw.properties", "assayw.properties", false));

  private CourseTemplate() {}

  private record Piece(String resource, String file, boolean executable) {}

  private static Piece problem(String file) {
    return new Piece(PROBLEM + file, PROBLEM + file, false);
  }

  /**
   * Writes it.
   *
   * @param archive the address of a distribution, or empty
   * @param sha256 of the archive, in hexadecimal, or empty
   * @throws FileAlreadyExistsException if one of the files is there already; then none is written
   */
  public static List<String> write(Path folder, String archive, String sha256) throws IOException {
    for (Piece piece : PIECES) {
      if (Files.exists(folder.resolve(piece.file()))) {
        throw new FileAlreadyExistsException(folder.resolve(piece.file()).toString());
      }
    }
    for (Piece piece : PIECES) {
      Path file = folder.resolve(piece.file());
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      String text = text(piece.resource());
      Files.writeString(file, text.replace("@archive@", archive).replace("@sha256@", sha256));
      if (piece.executable()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    return PIECES.stream().map(Piece::file).toList();
  }

  private static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CourseTemplate.class.getResourceAsStream("template/" + resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
