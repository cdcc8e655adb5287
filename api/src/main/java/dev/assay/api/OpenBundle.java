package dev.assay.api;

import dev.assay.api.course.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * A bundle while it is open: a folder that only this user may read, and that is gone afterwards.
 *
 * @param folder holds the packages, and what is built of them
 */
record OpenBundle(Path folder) implements AutoCloseable {
  /**
   * Opens a bundle.
   *
   * @throws CommandException if it cannot be read, or not with this key
   */
  static OpenBundle of(Path file, SecretKey key) {
    OpenBundle open = empty();
    try {
      Bundle.open(file, key, open.folder());
      return open;
    } catch (Bundle.WrongKeyException e) {
      open.close();
      throw new CommandException(
          "wrong_key", "the key does not open " + file + "; nothing is graded", e);
    } catch (IOException e) {
      open.close();
      throw new CommandException("cannot_read", file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static OpenBundle empty() {
    try {
      return new OpenBundle(Files.createTempDirectory("assay-bundle"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
