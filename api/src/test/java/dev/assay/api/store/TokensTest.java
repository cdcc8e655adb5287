package dev.assay.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestStore.class)
final class TokensTest {
  @Parameter
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  private TestStore kind;

  @TempDir private Path folder;

  @Test
  void aTokenIsFoundByItsTextAndKeptAsItsHash() {
    try (Store store = Store.open(kind.fresh(folder))) {
      Tokens tokens = store.tokens();
      assertThat(tokens.any()).isFalse();
      Tokens.Created created = tokens.create("ada", Role.AUTHOR, null);
      assertThat(tokens.any()).isTrue();
      assertThat(created.text()).matches("assay_[A-Za-z0-9_-]{43}");
      assertThat(tokens.find(created.text())).contains(created.token());
      assertThat(tokens.all()).containsExactly(created.token());
      String rows =
          store
              .jdbi()
              .withHandle(handle -> handle.select("SELECT * FROM token").mapToMap().list())
              .toString();
      assertThat(rows).contains("ada").doesNotContain(created.text().substring(6));
    }
  }

  @Test
  void whatIsRevokedOrExpiredIsNotValid() {
    try (Store store = Store.open(kind.fresh(folder))) {
      Tokens tokens = store.tokens();
      Instant now = Instant.now();
      Tokens.Created expiring = tokens.create("ada", Role.LEARNER, now.plusSeconds(10));
      assertThat(expiring.token().stateAt(now)).isEqualTo("valid");
      assertThat(expiring.token().stateAt(now.plusSeconds(11))).isEqualTo("expired");
      assertThat(tokens.revoke(expiring.token().id())).isTrue();
      assertThat(tokens.revoke(expiring.token().id())).isFalse();
      assertThat(tokens.find(expiring.text()).orElseThrow().stateAt(now)).isEqualTo("revoked");
    }
  }

  @Test
  void anythingElseIsNoToken() {
    try (Store store = Store.open(kind.fresh(folder))) {
      Tokens tokens = store.tokens();
      String text = tokens.create("ada", Role.LEARNER, null).text();
      assertThat(tokens.find("")).isEmpty();
      assertThat(tokens.find("assay_")).isEmpty();
      assertThat(tokens.find(text + "A")).isEmpty();
      assertThat(tokens.find(text.substring(0, 48) + (text.endsWith("A") ? "B" : "A"))).isEmpty();
    }
  }
}
