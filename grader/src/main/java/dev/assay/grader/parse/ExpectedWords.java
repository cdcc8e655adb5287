package dev.assay.grader.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.TokenMgrException;

/**
 * Asks JSqlParser what could have stood where DuckDB gave up. DuckDB names the word it stumbled on
 * and no more; JSqlParser knows what it expected, and is believed only about the same place.
 */
final class ExpectedWords {
  private static final Duration BUDGET = Duration.ofMillis(200);
  private static final int MAX_TOKENS = 1_000;

  /** With more possibilities than these a list of them helps nobody. */
  private static final int MAX_WORDS = 5;

  private ExpectedWords() {}

  /**
   * The words that could stand at a place, none if that is not known.
   *
   * @param line and column of the word that is wrong, from 1, in UTF-16 units
   */
  static List<String> at(String sql, List<Token> tokens, int line, int column) {
    if (tokens.size() > MAX_TOKENS) {
      return List.of();
    }
    CCJSqlParser parser = new CCJSqlParser(new StringProvider(sql));
    try {
      return CompletableFuture.supplyAsync(
              () -> expected(parser, line, column), task -> Thread.ofVirtual().start(task))
          .completeOnTimeout(List.of(), BUDGET.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException _) {
      return List.of();
    } finally {
      parser.interrupted = true;
    }
  }

  private static List<String> expected(CCJSqlParser parser, int line, int column) {
    try {
      parser.Statement();
      return List.of();
    } catch (ParseException e) {
      boolean samePlace =
          e.currentToken != null
              && e.currentToken.next != null
              && e.currentToken.next.beginLine == line
              && e.currentToken.next.beginColumn == column;
      return samePlace && e.expectedTokenSequences != null ? words(e) : List.of();
    } catch (TokenMgrException _) {
      return List.of();
    }
  }

  private static List<String> words(ParseException e) {
    List<String> words = new ArrayList<>();
    for (int[] sequence : e.expectedTokenSequences) {
      String image = e.tokenImage[sequence[sequence.length - 1]];
      if (image.startsWith("<K_")) {
        words.add(image.substring(3, image.length() - 1));
      } else if (image.equals("<CLOSING_BRACKET>")) {
        words.add(")");
      }
    }
    words.sort(null);
    return words.size() > MAX_WORDS ? List.of() : words;
  }
}
