package dev.assay.api.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What lies where an answer should be. */
public sealed interface AnswerFile {
  /** Far above what the gate admits: it is for the gate to refuse a text, with its reasons. */
  int LARGEST = 1 << 20;

  /** An answer. */
  record Answer(String sql) implements AnswerFile {
    public Answer {
      Objects.requireNonNull(sql);
    }
  }

  /** There is none yet. */
  record Missing() implements AnswerFile {}

  /** Something that is no answer. */
  record Broken(String code, String message) implements AnswerFile {
    public Broken {
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
    }
  }

  /**
   * Reads an answer of a repository. Links are not followed: one could lead to a reference solution
   * that lies on the machine that grades.
   *
   * @param file relative to the folder
   */
  static AnswerFile read(Path folder, Path file) {
    try {
      Path path = folder.toRealPath().resolve(file).normalize();
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return new Missing();
      }
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          || !path.toRealPath().equals(path)) {
        return new Broken("not_a_file", "%s is not a plain file.".formatted(file));
      }
      try (InputStream stream = Files.newInputStream(path)) {
        return text(stream).<AnswerFile>map(Answer::new).orElseGet(() -> tooLarge(file));
      }
    } catch (CharacterCodingException _) {
      return new Broken("not_utf8", "%s is not UTF-8.".formatted(file));
    } catch (IOException _) {
      return new Broken("cannot_read", "%s cannot be read.".formatted(file));
    }
  }

  private static AnswerFile tooLarge(Path file) {
    return new Broken("file_too_large", "%s is no SQL: it has more than 1 MiB.".formatted(file));
  }

  /**
   * The text of an answer, or nothing if it is far too large.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  static Optional<String> text(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    // Some editors put a mark of UTF-8 first.
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
