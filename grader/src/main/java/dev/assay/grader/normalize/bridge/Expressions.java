package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLambdaRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/** Translates expressions over the row of one scope. */
final class Expressions {
  private static final Map<String, SqlOperator> COMPARISONS =
      Map.of(
          "COMPARE_EQUAL", SqlStdOperatorTable.EQUALS,
          "COMPARE_NOTEQUAL", SqlStdOperatorTable.NOT_EQUALS,
          "COMPARE_LESSTHAN", SqlStdOperatorTable.LESS_THAN,
          "COMPARE_GREATERTHAN", SqlStdOperatorTable.GREATER_THAN,
          "COMPARE_LESSTHANOREQUALTO", SqlStdOperatorTable.LESS_THAN_OR_EQUAL,
          "COMPARE_GREATERTHANOREQUALTO", SqlStdOperatorTable.GREATER_THAN_OR_EQUAL,
          "COMPARE_DISTINCT_FROM", SqlStdOperatorTable.IS_DISTINCT_FROM,
          "COMPARE_NOT_DISTINCT_FROM", SqlStdOperatorTable.IS_NOT_DISTINCT_FROM);

  /** What a node means here, before it is looked at as an ordinary expression. */
  interface Interceptor extends Function<JsonNode, Optional<RexNode>> {}

  private final Environment environment;
  private final Scope scope;
  private final Interceptor interceptor;
  private final Map<String, JsonNode> aliases;
  private final Map<String, RexNode> parameters;
  private final Builder builder;

  Expressions(Environment environment, Scope scope) {
    this(environment, scope, _ -> Optional.empty(), Map.of(), Map.of());
  }

  private Expressions(
      Environment environment,
      Scope scope,
      Interceptor interceptor,
      Map<String, JsonNode> aliases,
      Map<String, RexNode> parameters) {
    this.environment = environment;
    this.scope = scope;
    this.interceptor = interceptor;
    this.aliases = aliases;
    this.parameters = parameters;
    this.builder = new Builder(environment);
  }

  Expressions intercepting(Interceptor other) {
    return new Expressions(environment, scope, other, aliases, parameters);
  }

  /**
   * @param names aliases of the select list, in lower case, which stand for their expressions where
   *     no column has that name
   */
  Expressions withAliases(Map<String, JsonNode> names) {
    return new Expressions(environment, scope, interceptor, names, parameters);
  }

  private Expressions withoutAlias(String name) {
    Map<String, JsonNode> fewer = new HashMap<>(aliases);
    fewer.remove(name);
    return withAliases(fewer);
  }

  private Expressions withParameters(Map<String, RexNode> more) {
    Map<String, RexNode> all = new HashMap<>(parameters);
    all.putAll(more);
    return new Expressions(environment, scope, interceptor, aliases, all);
  }

  Map<String, JsonNode> aliases() {
    return aliases;
  }

  Builder builder() {
    return builder;
  }

  Environment environment() {
    return environment;
  }

  Scope scope() {
    return scope;
  }

  RexNode translate(JsonNode node) {
    environment.effort().step(1);
    Optional<RexNode> intercepted = interceptor.apply(node);
    if (intercepted.isPresent()) {
      return intercepted.get();
    }
    return switch (node.path("class").asText()) {
      case Stars.BOUND -> scope.ofFrom(Stars.value(node));
      case "CONSTANT" -> builder.literals().of(node);
      case "COLUMN_REF" -> column(node);
      case "COMPARISON" -> comparison(node);
      case "CONJUNCTION" -> conjunction(node);
      case "BETWEEN" -> between(node);
      case "CASE" -> caseOf(node);
      case "CAST" -> cast(node);
      case "OPERATOR" -> new Operators(this).translate(node);
      case "FUNCTION" -> new Functions(this).translate(node);
      case "SUBQUERY" -> new Subqueries(this).translate(node);
      case "WINDOW" -> new Windows(this).translate(node);
      case "LAMBDA" -> arrow(node);
      case "POSITIONAL_REFERENCE" -> position(node);
      default -> throw new UnsupportedConstruct(construct(node));
    };
  }

  /** {@code j -> 'key'}: lambdas have a keyword and stand in arguments only. */
  private RexNode arrow(JsonNode node) {
    if (node.path("syntax_type").asText().equals("LAMBDA_KEYWORD")) {
      throw new UnsupportedConstruct("lambda outside of a call");
    }
    return builder.call("->", List.of(translate(node.path("lhs")), translate(node.path("expr"))));
  }

  /** {@code #1}, the first column of FROM, as {@code ARRAY(SELECT ...)} is read. */
  private RexNode position(JsonNode node) {
    int index = node.path("index").asInt() - 1;
    if (!(scope instanceof FromScope from) || index < 0 || index >= from.visible().size()) {
      throw new UnsupportedConstruct("positional reference");
    }
    return from.visible().get(index).value();
  }

  private static String construct(JsonNode node) {
    return node.path("class").asText().toLowerCase(Locale.ROOT).replace('_', ' ') + " expression";
  }

  List<RexNode> translateAll(Iterable<JsonNode> nodes) {
    List<RexNode> all = new ArrayList<>();
    nodes.forEach(node -> all.add(translate(node)));
    return all;
  }

  /** A condition that is never NULL, as filters of aggregates are. */
  RexNode certain(JsonNode node) {
    return builder.isTrue(condition(node));
  }

  /** A condition; DuckDB casts what is not BOOLEAN. */
  RexNode condition(JsonNode node) {
    RexNode condition = translate(node);
    return builder.casts().cast(condition, environment.types().of(SqlTypeName.BOOLEAN), false);
  }

  private RexNode column(JsonNode node) {
    List<String> path = new ArrayList<>();
    node.path("column_names").forEach(part -> path.add(part.asText()));
    String name = path.getFirst().toLowerCase(Locale.ROOT);
    if (path.size() == 1 && parameters.containsKey(name)) {
      return parameters.get(name);
    }
    Optional<RexNode> here = scope.column(path);
    if (here.isPresent()) {
      return here.get();
    }
    JsonNode aliased = path.size() == 1 ? aliases.get(name) : null;
    if (aliased != null) {
      return withoutAlias(name).translate(aliased);
    }
    return Correlations.column(environment, scope, path)
        .or(() -> field(node, path))
        .orElseThrow(() -> new UnsupportedConstruct("name " + String.join(".", path)));
  }

  /** {@code s.x} where s is a column that holds a struct. */
  private Optional<RexNode> field(JsonNode node, List<String> path) {
    if (path.size() == 1) {
      return Optional.empty();
    }
    List<String> struct = path.subList(0, path.size() - 1);
    Optional<RexNode> value =
        struct.size() == 1 && parameters.containsKey(struct.getFirst().toLowerCase(Locale.ROOT))
            ? Optional.ofNullable(parameters.get(struct.getFirst().toLowerCase(Locale.ROOT)))
            : scope.column(struct).or(() -> Correlations.column(environment, scope, struct));
    return value
        .or(() -> field(node, struct))
        .map(
            inner ->
                builder.call(
                    "struct_extract", List.of(inner, builder.literals().text(path.getLast()))));
  }

  private RexNode comparison(JsonNode node) {
    SqlOperator operator = COMPARISONS.get(node.path("type").asText());
    if (operator == null) {
      throw new UnsupportedConstruct(node.path("type").asText());
    }
    return builder.compare(operator, translate(node.path("left")), translate(node.path("right")));
  }

  private RexNode conjunction(JsonNode node) {
    List<RexNode> operands = new ArrayList<>();
    node.path("children").forEach(child -> operands.add(condition(child)));
    return builder.logic(
        node.path("type").asText().equals("CONJUNCTION_OR")
            ? SqlStdOperatorTable.OR
            : SqlStdOperatorTable.AND,
        operands);
  }

  private RexNode between(JsonNode node) {
    RexNode input = translate(node.path("input"));
    return builder.logic(
        SqlStdOperatorTable.AND,
        List.of(
            builder.compare(
                SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, input, translate(node.path("lower"))),
            builder.compare(
                SqlStdOperatorTable.LESS_THAN_OR_EQUAL, input, translate(node.path("upper")))));
  }

  private RexNode caseOf(JsonNode node) {
    List<RexNode> conditions = new ArrayList<>();
    List<RexNode> results = new ArrayList<>();
    for (JsonNode check : node.path("case_checks")) {
      conditions.add(condition(check.path("when_expr")));
      results.add(translate(check.path("then_expr")));
    }
    results.add(translate(node.path("else_expr")));
    return builder.caseOf(conditions, results);
  }

  private RexNode cast(JsonNode node) {
    RelDataType target = TypeReader.read(node.path("type_expr"), environment.types());
    boolean lenient = node.path("try_cast").asBoolean();
    Optional<RexNode> interval = new Intervals(builder).ofCast(node, target);
    return interval.orElseGet(
        () -> builder.casts().cast(translate(node.path("child")), target, lenient));
  }

  /** The body of a lambda over parameters of unknown type, which shadow everything. */
  RexNode lambda(JsonNode lambda) {
    Map<String, RexNode> own = new HashMap<>();
    List<RexLambdaRef> references = new ArrayList<>();
    for (String name : parameterNames(lambda.path("lhs"))) {
      RelDataType type = environment.types().opaque(DuckTypes.PARAMETER);
      RexLambdaRef reference =
          new RexLambdaRef(
              parameters.size() + own.size(), "p" + (parameters.size() + own.size()), type);
      references.add(reference);
      own.put(name, reference);
    }
    RexNode body = withParameters(own).translate(lambda.path("expr"));
    return environment.rex().makeLambdaCall(body, references);
  }

  private static List<String> parameterNames(JsonNode lhs) {
    if (lhs.path("class").asText().equals("COLUMN_REF")) {
      return List.of(lhs.path("column_names").path(0).asText().toLowerCase(Locale.ROOT));
    }
    List<String> names = new ArrayList<>();
    for (JsonNode argument : lhs.path("arguments")) {
      names.addAll(parameterNames(argument.path("expression")));
    }
    return names;
  }
}
