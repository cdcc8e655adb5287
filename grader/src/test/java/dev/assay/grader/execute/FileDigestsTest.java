package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestsTest {
  /** Of {@code a}. */
  private static final String A =
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path folder;

  private final FileDigests digests = new FileDigests();

  private Path file(String content, FileTime modified) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), content);
    return Files.setLastModifiedTime(file, modified);
  }

  @Test
  void the_digest_is_that_of_the_content() throws IOException {
    assertThat(digests.of(file("a", LONG_AGO))).isEqualTo(A);
    assertThat(digests.of(file("a", LONG_AGO))).isEqualTo(A);
  }

  @Test
  void a_file_with_another_time_or_size_is_read_again() throws IOException {
    digests.of(file("a", LONG_AGO));
    FileTime later = FileTime.from(LONG_AGO.toInstant().plusNanos(1_000_000));
    assertThat(digests.of(file("b", later))).isNotEqualTo(A);
    assertThat(digests.of(file("ab", LONG_AGO))).isNotEqualTo(A);
  }

  @Test
  void a_file_that_was_just_written_is_read_again_whatever_its_time() throws IOException {
    FileTime now = FileTime.from(Instant.now());
    digests.of(file("a", now));
    assertThat(digests.of(file("b", now))).isNotEqualTo(A);
  }
}
