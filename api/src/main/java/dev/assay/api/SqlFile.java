package dev.assay.api;

import dev.assay.api.course.AnswerFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * An answer as the user named it.
 *
 * @param name a path, or {@value #STANDARD_INPUT}
 */
record SqlFile(String name, String sql) {
  static final String STANDARD_INPUT = "-";

  SqlFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sql);
  }

  /**
   * Reads it.
   *
   * @throws CommandException if it cannot be read, is no UTF-8, or far too large
   */
  static SqlFile read(String name, InputStream standardInput) {
    try {
      if (name.equals(STANDARD_INPUT)) {
        return new SqlFile(name, text(name, standardInput));
      }
      try (InputStream file = Files.newInputStream(Path.of(name))) {
        return new SqlFile(name, text(name, file));
      }
    } catch (NoSuchFileException e) {
      throw new CommandException("file_not_found", "there is no file " + name, e);
    } catch (CharacterCodingException e) {
      throw new CommandException("not_utf8", name + " is not UTF-8", e);
    } catch (IOException e) {
      throw new CommandException("cannot_read", name + " cannot be read", e);
    }
  }

  private static String text(String name, InputStream stream) throws IOException {
    return AnswerFile.text(stream)
        .orElseThrow(
            () ->
                new CommandException(
                    "file_too_large", name + " is no SQL: it has more than 1 MiB"));
  }
}
