package dev.assay.grader.parse;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be refused by looking at tokens alone, in time linear in the text. */
final class LexicalCheck {
  static final int MAX_BYTES = 64 * 1024;
  static final int MAX_TOKENS = 5_000;
  static final int MAX_NESTING = 64;

  /**
   * First words of statements that are no query. What starts with none of these is left to the
   * engine, so that a misspelled {@code SELECT} is a syntax error and not a forbidden statement.
   */
  private static final Set<String> OTHER_STATEMENTS =
      Set.of(
          """
          ABORT ALTER ANALYZE ATTACH BEGIN CALL CHECKPOINT COMMENT COMMIT CONNECT COPY CREATE \
          DEALLOCATE DELETE DESC DESCRIBE DETACH DISCONNECT DROP END EXECUTE EXPLAIN EXPORT FORCE \
          GRANT IMPORT INSERT INSTALL KILL LOAD LOCK MERGE PRAGMA PREPARE REFRESH REINDEX RENAME \
          REPLACE RESET REVOKE ROLLBACK SAVEPOINT SET SHOW START SUMMARIZE TRUNCATE UPDATE UPSERT \
          USE VACUUM"""
              .split(" "));

  private LexicalCheck() {}

  /** Why the text may not be handed to a parser, if so. */
  static Optional<Refused> refusal(String text, List<Token> tokens) {
    long bytes = text.length() > MAX_BYTES ? text.length() : utf8Length(text);
    if (bytes > MAX_BYTES) {
      return rejected(Finding.of("too_long", Fact.of("bytes", bytes), Fact.of("limit", MAX_BYTES)));
    }
    Optional<Refused> character = forbiddenCharacter(text);
    if (character.isPresent()) {
      return character;
    }
    Places places = new Places(text);
    if (tokens.size() > MAX_TOKENS) {
      return rejected(
          Finding.at(
              places.of(tokens.get(MAX_TOKENS)), "too_many_tokens", Fact.of("limit", MAX_TOKENS)));
    }
    return statement(places, tokens).or(() -> nesting(places, tokens));
  }

  private static long utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** NUL and half surrogate pairs, which not every layer below reads alike. */
  private static Optional<Refused> forbiddenCharacter(String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (codePoint == 0 || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
        return rejected(
            Finding.at(
                new Places(text).ofUnits(i, i + 1),
                "forbidden_character",
                Fact.of("code_point", "U+%04X".formatted(codePoint))));
      }
      i += Character.charCount(codePoint);
    }
    return Optional.empty();
  }

  private static Optional<Refused> statement(Places places, List<Token> tokens) {
    List<Token> body = body(tokens);
    if (body.isEmpty()) {
      return Optional.of(new Refused(Verdict.COMPILE_ERROR, Finding.of("empty_query")));
    }
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i).is(";")) {
        return rejected(Finding.at(places.of(body.get(i + 1)), "several_statements"));
      }
    }
    Token first = body.stream().filter(token -> !token.is("(")).findFirst().orElse(body.getFirst());
    if (first.kind() == Token.Kind.WORD && OTHER_STATEMENTS.contains(first.upper())) {
      return rejected(
          Finding.at(
              places.of(first), "statement_not_allowed", Fact.of("statement", first.upper())));
    }
    return Optional.empty();
  }

  /** The tokens without semicolons before and after. */
  static List<Token> body(List<Token> tokens) {
    int from = 0;
    int to = tokens.size();
    while (from < to && tokens.get(from).is(";")) {
      from++;
    }
    while (to > from && tokens.get(to - 1).is(";")) {
      to--;
    }
    return tokens.subList(from, to);
  }

  /** Brackets and CASE within each other, and operators that stand before one operand. */
  private static Optional<Refused> nesting(Places places, List<Token> tokens) {
    int depth = 0;
    int prefixes = 0;
    for (Token token : tokens) {
      prefixes = prefixLength(token) == 0 ? 0 : prefixes + prefixLength(token);
      if (token.is("(") || token.is("[") || token.is("{") || token.isWord("CASE")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}") || token.isWord("END")) {
        depth = Math.max(0, depth - 1);
      }
      if (depth > MAX_NESTING || prefixes > MAX_NESTING) {
        return rejected(Finding.at(places.of(token), "too_deep", Fact.of("limit", MAX_NESTING)));
      }
    }
    return Optional.empty();
  }

  private static int prefixLength(Token token) {
    if (token.isWord("NOT")) {
      return 1;
    }
    return token.kind() == Token.Kind.OPERATOR ? token.text().length() : 0;
  }

  private static Optional<Refused> rejected(Finding finding) {
    return Optional.of(new Refused(Verdict.REJECTED, finding));
  }
}
