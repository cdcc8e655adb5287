package dev.assay.grader.execute;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The last words of a process on its standard error, read so that it never waits to say them. */
final class ErrorTail {
  private static final int LENGTH = 4096;
  private static final List<String> MEMORY =
      List.of(
          "insufficient memory",
          "Native memory allocation",
          "OutOfMemoryError",
          "Out of Memory Error",
          "bad_alloc",
          "Cannot allocate memory");

  private final Thread reader;
  private final StringBuilder tail = new StringBuilder();

  private ErrorTail(InputStream in) {
    reader = Thread.ofPlatform().daemon().name("worker-errors").unstarted(() -> read(in));
  }

  static ErrorTail of(InputStream in) {
    ErrorTail tail = new ErrorTail(in);
    tail.reader.start();
    return tail;
  }

  private void read(InputStream in) {
    byte[] buffer = new byte[LENGTH];
    try (in) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        append(new String(buffer, 0, count, StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      // The process was killed.
    }
  }

  private synchronized void append(String text) {
    tail.append(text);
    tail.delete(0, Math.max(0, tail.length() - LENGTH));
  }

  /** All of it, once the process has ended. */
  String text() {
    try {
      reader.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return tail.toString().strip();
    }
  }

  boolean tellsOfMemory() {
    String text = text();
    return MEMORY.stream().anyMatch(text::contains);
  }
}
