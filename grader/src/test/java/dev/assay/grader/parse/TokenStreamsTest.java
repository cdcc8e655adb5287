package dev.assay.grader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenStreamsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "SELECT a FROM t | select a /* x */ from t -- y",
        "SELECT COUNT(*) FROM t | SELECT count ( * ) FROM t",
        "SELECT CASE WHEN a THEN 1 END | select case when a then 1 end"
      })
  void spacesCommentsAndTheCaseOfReservedWordsDoNotMatter(String left, String right) {
    assertThat(same(left, right)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "SELECT a FROM t | SELECT b FROM t",
        "SELECT 'a' | SELECT 'A'",
        "SELECT x FROM (SELECT 1 AS a) x | SELECT x FROM (SELECT 1 AS A) x",
        "SELECT 1e5 | SELECT 1 e5",
        "SELECT a < @b | SELECT a <@ b",
        "SELECT a - -1 | SELECT a -1",
        "SELECT 1 | SELECT 1, 2"
      })
  void anythingElseDoes(String left, String right) {
    assertThat(same(left, right)).isFalse();
  }

  private static boolean same(String left, String right) {
    return TokenStreams.same(Lexer.tokens(left, 100), Lexer.tokens(right, 100));
  }
}
