package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store in a file has of its own. */
final class SqliteStoreTest {
  private static final Judge NEVER =
      (_, _) -> {
        throw new IllegalStateException("nothing is to be graded here");
      };

  @TempDir private Path folder;

  @Test
  void everyCommitReachesTheDisk() {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    try (HikariDataSource dataSource = Database.open(location)) {
      Jdbi jdbi = Jdbi.create(dataSource);
      assertThat(pragma(jdbi, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(jdbi, "synchronous")).isEqualTo("2");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidSo() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    StoreLocation location = new StoreLocation.Sqlite(file.resolve("data/assay.db"));
    assertThatThrownBy(() -> Store.open(location))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void aSecondServiceIsKeptOut() {
    StoreLocation location = TestStore.SQLITE.fresh(folder);
    try (Store first = Store.open(location);
        Submissions _ = first.submissions(NEVER, SubmissionListener.NONE, Limits.DEFAULT);
        Store second = Store.open(location)) {
      assertThatThrownBy(() -> second.submissions(NEVER, SubmissionListener.NONE, Limits.DEFAULT))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another service");
    }
  }

  private static String pragma(Jdbi jdbi, String name) {
    return jdbi.withHandle(h -> h.select("PRAGMA " + name).mapTo(String.class).one());
  }
}
