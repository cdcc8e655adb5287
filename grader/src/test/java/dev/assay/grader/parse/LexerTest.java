package dev.assay.grader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens as DuckDB 2.0 was seen to cut them. */
final class LexerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "SELECT a$b, $a$ ; $a$ ¦ SELECT·a$b·,·$a$ ; $a$",
        "$_$x$_$ $é$ x $é$ $$$$ ¦ $_$x$_$·$é$ x $é$·$$$$",
        "'a''b' E'a\\'b' 'a\\' xE'a\\' ¦ 'a''b'·E'a\\'b'·'a\\'·xE·'a\\'",
        "\"a\"\"b\" `c` ¦ \"a\"\"b\"·`c`",
        "1_000 1e5 .5 5. 1E'a' 0x1F 1e ¦ 1_000·1e5·.5·5.·1·E'a'·0·x1F·1·e",
        "a -/* */1 /* a /* b */ c */ // 2 -- x ¦ a·-·1·//·2",
        "1 */* x */ 2 a<>-b::int ¦ 1·*·2·a·<>-·b·:·:·int",
        "$1 $name ? $1a ¦ $1·$name·?·$1·a",
        "'open ; -- ¦ 'open ; --",
        "/* open ; ¦ §§",
        "[x, {y: 1}].z ¦ [·x·,·{·y·:·1·}·]·.·z"
      })
  void theTextIsCutAsDuckDbCutsIt(String sql, String tokens) {
    assertThat(Lexer.tokens(sql, 100).stream().map(Token::text)).containsExactly(split(tokens));
  }

  private static String[] split(String tokens) {
    return tokens.isEmpty() ? new String[0] : tokens.split("·", -1);
  }
}
