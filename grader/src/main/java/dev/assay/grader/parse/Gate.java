package dev.assay.grader.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Serialization;
import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import dev.assay.grader.model.Verdict;
import dev.assay.grader.parse.Admission.Admitted;
import dev.assay.grader.parse.Admission.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides whether a text is one query that may run. Tokens are counted first, in linear time, so
 * that no parser is handed a bomb; then DuckDB's own syntax tree says what the text is, and nothing
 * else does: a parser that reads DuckDB's dialect differently could be talked past.
 *
 * <p>Safe for use by several threads if the engine is.
 */
public final class Gate {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Function<String, Serialization> engine;

  /**
   * @param engine reads a text as DuckDB does, without running it
   */
  public Gate(Function<String, Serialization> engine) {
    this.engine = Objects.requireNonNull(engine);
  }

  /** Looks at a text of any size and content. */
  public Admission admit(String sql) {
    List<Token> tokens =
        sql.length() > LexicalCheck.MAX_BYTES
            ? List.of()
            : Lexer.tokens(sql, LexicalCheck.MAX_TOKENS + 1);
    Optional<Refused> refused = LexicalCheck.refusal(sql, tokens);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Token> body = LexicalCheck.body(tokens);
    return switch (engine.apply(sql)) {
      case Serialization.Tree(String json) -> vet(sql, body, json);
      case Serialization.SyntaxError error -> SyntaxErrors.refusal(sql, body, error);
      case Serialization.NotAQuery _ -> notAQuery(sql, body);
      case Serialization.TooHeavy(Execution.Resource resource) -> tooHeavy(resource);
      case Serialization.Broken(String reason) -> broken(reason);
    };
  }

  private static Admission vet(String sql, List<Token> body, String json) {
    JsonNode statements;
    try {
      statements = JSON.readTree(json).path("statements");
    } catch (StreamConstraintsException _) {
      // Jackson stops at 1,000 levels; a tree within MAX_DEPTH has six to a node at most.
      return new Refused(
          Verdict.REJECTED, Finding.of("too_deep", Fact.of("limit", TreeCheck.MAX_DEPTH)));
    } catch (JsonProcessingException _) {
      return broken("unreadable tree");
    }
    if (statements.size() != 1) {
      return new Refused(Verdict.REJECTED, Finding.of("several_statements"));
    }
    JsonNode tree = statements.path(0).path("node");
    if (!tree.isObject()) {
      return broken("tree without a query");
    }
    Optional<Finding> refusal = TreeCheck.refusal(sql, tree);
    if (refusal.isPresent()) {
      return new Refused(Verdict.REJECTED, refusal.get());
    }
    return new Admitted(new Parsed(sql, body, tree, FeatureReader.read(tree)));
  }

  /** DuckDB runs a PIVOT without a list of values as several statements. */
  private static Admission notAQuery(String sql, List<Token> body) {
    Places places = new Places(sql);
    for (Token token : body) {
      if (token.isWord("PIVOT") || token.isWord("PIVOT_WIDER")) {
        return new Refused(Verdict.REJECTED, Finding.at(places.of(token), "pivot_needs_values"));
      }
    }
    return new Refused(Verdict.REJECTED, Finding.at(places.of(body.getFirst()), "not_a_query"));
  }

  private static Admission tooHeavy(Execution.Resource resource) {
    Verdict verdict =
        switch (resource) {
          case TIME -> Verdict.TIME_LIMIT_EXCEEDED;
          case MEMORY -> Verdict.MEMORY_LIMIT_EXCEEDED;
          case OUTPUT -> Verdict.OUTPUT_LIMIT_EXCEEDED;
        };
    return new Refused(
        verdict, Finding.of("too_heavy_to_read", Fact.of("resource", verdict.code())));
  }

  private static Admission broken(String reason) {
    return new Refused(
        Verdict.JUDGE_ERROR, Finding.of("engine_unavailable", Fact.of("reason", reason)));
  }
}
