package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenCommandTest {
  @TempDir private Path folder;

  @Test
  void aTokenIsPrintedOnceListedAndRevoked() {
    Cli.Run created = token("create", "ada", "--role", "author", "--expires", "30d");
    assertThat(created.exitCode()).isZero();
    assertThat(created.out()).matches("assay_[A-Za-z0-9_-]{43}\\R");
    Cli.Run listed = token("list");
    assertThat(listed.out()).contains("author   ada  valid, until ").doesNotContain("assay_");
    String id = listed.out().split(" ", 2)[0];
    assertThat(token("revoke", id).exitCode()).isZero();
    assertThat(token("list").out()).contains("revoked");
    assertThat(token("revoke", id).err()).startsWith("assay: unknown_token: ");
  }

  @Test
  void aTokenIsALearnersAndDoesNotExpireUnlessSaidOtherwise() {
    assertThat(token("create", "ada").err()).contains("learner  ada  valid, does not expire");
  }

  @ParameterizedTest
  @CsvSource({
    "create ada --role king,      usage",
    "create ada --expires soon,   usage",
    "create ada --expires 0d,     usage",
    "create a/b,                  invalid_name",
    "create ada --store mysql:x,  usage",
    "create,                      usage",
  })
  void whatCannotBeIsSaid(String arguments, String code) {
    Cli.Run run = token(arguments.split(" "));
    assertThat(run.err()).startsWith("assay: " + code + ": ");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private Cli.Run token(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "token";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Cli.run(folder, "", all);
  }
}
