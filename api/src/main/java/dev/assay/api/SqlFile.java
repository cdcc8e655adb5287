package dev.assay.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

  /** Far above what the gate admits: it is for the gate to refuse a text, with its reasons. */
  private static final int LARGEST = 1 << 20;

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
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new CommandException("file_too_large", name + " is no SQL: it has more than 1 MiB");
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text; // Some editors' mark of UTF-8.
  }
}
