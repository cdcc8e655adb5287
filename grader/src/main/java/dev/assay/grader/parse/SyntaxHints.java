package dev.assay.grader.parse;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the slip behind a syntax error from the tokens around it. Each guess is a fact {@code
 * hint} with the facts that it needs; at most one is made, the surest first.
 */
final class SyntaxHints {
  private static final List<String> CLAUSES =
      List.of("FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "QUALIFY", "ORDER", "LIMIT");
  private static final List<String> KEYWORDS =
      List.of(
          "SELECT",
          "DISTINCT",
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "OFFSET",
          "JOIN",
          "INNER",
          "OUTER",
          "LEFT",
          "RIGHT",
          "USING",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "BETWEEN",
          "PARTITION",
          "QUALIFY",
          "WINDOW",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "WITH",
          "VALUES",
          "LIKE");
  private static final Set<String> KNOWN = Set.copyOf(KEYWORDS);

  private final Places places;
  private final List<Token> tokens;

  /** The position of the token at which the engine gave up. */
  private final int at;

  private SyntaxHints(String sql, List<Token> tokens, int at) {
    this.places = new Places(sql);
    this.tokens = tokens;
    this.at = at;
  }

  static List<Fact> of(String sql, List<Token> tokens, Span where) {
    Places places = new Places(sql);
    for (int i = 0; i < tokens.size(); i++) {
      Span span = places.of(tokens.get(i));
      if (span.line() == where.line() && span.column() == where.column()) {
        return new SyntaxHints(sql, tokens, i).guess();
      }
    }
    return List.of();
  }

  private List<Fact> guess() {
    return misspelled()
        .or(this::missingBy)
        .or(this::bareOver)
        .or(this::top)
        .or(this::clauseOrder)
        .or(this::brackets)
        .or(this::endsTooEarly)
        .orElse(List.of());
  }

  private Token token(int index) {
    return index >= 0 && index < tokens.size()
        ? tokens.get(index)
        : new Token(Token.Kind.PUNCTUATION, "", 0);
  }

  /** The word itself, or the one before it, which was then read as a name. */
  private Optional<List<Fact>> misspelled() {
    for (Token token : List.of(token(at), token(at - 1))) {
      if (token.kind() == Token.Kind.WORD && !KNOWN.contains(token.upper())) {
        for (String keyword : KEYWORDS) {
          if (Spelling.isSlip(token.upper(), keyword)) {
            return hint(
                "misspelled_keyword",
                Fact.of("word", token.text()),
                Fact.of("suggestion", keyword));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Fact>> missingBy() {
    Token before = token(at - 1);
    boolean needsBy =
        before.isWord("GROUP") || before.isWord("ORDER") || before.isWord("PARTITION");
    return needsBy && !token(at).isWord("BY")
        ? hint("missing_word", Fact.of("word", before.upper()), Fact.of("suggestion", "BY"))
        : Optional.empty();
  }

  /** {@code OVER PARTITION BY x}: OVER reads the next word as a window's name. */
  private Optional<List<Fact>> bareOver() {
    boolean bare =
        (token(at - 2).isWord("OVER") || token(at - 1).isWord("OVER")) && !token(at - 1).is("(");
    return bare ? hint("over_without_parenthesis") : Optional.empty();
  }

  private Optional<List<Fact>> top() {
    return token(at - 1).isWord("TOP") && token(at).kind() == Token.Kind.NUMBER
        ? hint("top_is_limit", Fact.of("suggestion", "LIMIT " + token(at).text()))
        : Optional.empty();
  }

  /** A clause after one that it should precede, in the same query. */
  private Optional<List<Fact>> clauseOrder() {
    int rank = CLAUSES.indexOf(token(at).upper());
    int depth = 0;
    for (int i = at - 1; i >= 0 && rank >= 0 && depth >= 0; i--) {
      depth += token(i).is(")") ? 1 : token(i).is("(") ? -1 : 0;
      if (depth == 0 && token(i).isWord("SELECT")) {
        break;
      }
      int other = CLAUSES.indexOf(token(i).upper());
      if (depth == 0 && other > rank) {
        return hint(
            "clause_order",
            Fact.of("clause", CLAUSES.get(rank)),
            Fact.of("before", CLAUSES.get(other)));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Fact>> brackets() {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.is("(")) {
        open.push(token);
      } else if (token.is(")")) {
        if (open.isEmpty()) {
          return hint("unopened_parenthesis");
        }
        open.pop();
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Span place = places.of(open.peek());
    return hint(
        "unclosed_parenthesis", Fact.of("line", place.line()), Fact.of("column", place.column()));
  }

  private Optional<List<Fact>> endsTooEarly() {
    return at == tokens.size() - 1 ? hint("ends_too_early") : Optional.empty();
  }

  private static Optional<List<Fact>> hint(String name, Fact... facts) {
    List<Fact> all = new ArrayList<>();
    all.add(Fact.of("hint", name));
    all.addAll(List.of(facts));
    return Optional.of(List.copyOf(all));
  }
}
