package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreLocationTest {
  @Test
  void isAFileOrAServer() {
    assertThat(StoreLocation.parse("sqlite:a/b.db"))
        .isEqualTo(new StoreLocation.Sqlite(Path.of("a/b.db")));
    assertThat(StoreLocation.parse("postgresql://me:p%40ss+word@db.example:5433/assay?ssl=true"))
        .isEqualTo(
            new StoreLocation.Postgresql(
                "jdbc:postgresql://db.example:5433/assay?ssl=true", "me", "p@ss+word"));
    assertThat(StoreLocation.parse("postgres://localhost/assay"))
        .isEqualTo(new StoreLocation.Postgresql("jdbc:postgresql://localhost/assay", null, null));
  }

  @Test
  void isShownWithoutItsPassword() {
    assertThat(StoreLocation.parse("postgresql://me:secret@localhost/assay"))
        .hasToString("postgresql://localhost/assay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sqlite:", "file.db", "mysql://x/y", "postgresql://", "postgresql://h"})
  void isNothingElse(String text) {
    assertThatThrownBy(() -> StoreLocation.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
