package dev.assay.grader.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * What the rows of a query, as a bag, depend on. What is not known to be so is not: only the
 * constructs and functions named here are.
 *
 * <p>Sums of floating-point numbers depend on the order of their terms by their last bits, which
 * the tolerance of a comparison allows for.
 */
enum Steadiness {
  /**
   * On the data alone and not on the physical order of the rows: nothing takes the first of
   * something, numbers rows, or is drawn at random.
   */
  BY_DATA,

  /**
   * On the data and the physical order of the rows: they are the same when it is run again, but
   * where rows tie one of them may be taken, or have the first number.
   */
  BY_ROWS;

  private static final Set<String> NODES =
      Set.of(
          "SELECT_NODE",
          "SET_OPERATION_NODE",
          "BASE_TABLE",
          "JOIN",
          "SUBQUERY",
          "EMPTY",
          "EXPRESSION_LIST",
          "TABLE_FUNCTION",
          "ORDER_MODIFIER",
          "DISTINCT_MODIFIER",
          "ORDER_DEFAULT",
          "ASCENDING",
          "DESCENDING");

  private static final Set<String> JOINS = Set.of("REGULAR", "NATURAL", "CROSS", "DEPENDENT");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "BETWEEN",
          "CASE",
          "CAST",
          "COLUMN_REF",
          "COMPARISON",
          "CONJUNCTION",
          "CONSTANT",
          "OPERATOR",
          "STAR",
          "SUBQUERY",
          "TYPE");

  private static final Set<String> WINDOWS =
      Set.of("WINDOW_RANK", "WINDOW_RANK_DENSE", "WINDOW_PERCENT_RANK", "WINDOW_CUME_DIST");

  private static final Set<String> PICKING_WINDOWS =
      Set.of(
          "WINDOW_ROW_NUMBER",
          "WINDOW_NTILE",
          "WINDOW_LAG",
          "WINDOW_LEAD",
          "WINDOW_FIRST_VALUE",
          "WINDOW_LAST_VALUE",
          "WINDOW_NTH_VALUE");

  private static final Set<String> AGGREGATES =
      names(
          """
          avg bit_and bit_or bit_xor bool_and bool_or corr count count_if count_star countif \
          covar_pop covar_samp every max mean median min quantile_cont quantile_disc regr_avgx \
          regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy \
          stddev stddev_pop stddev_samp sum var_pop var_samp variance""");

  private static final Set<String> PICKING_AGGREGATES =
      names(
          """
          any_value arbitrary arg_max arg_min array_agg first group_concat last list listagg max_by \
          min_by mode string_agg""");

  private static final Set<String> SCALARS =
      names(
          """
          + - * / // % ^ ** || ~~ !~~ ~~* !~~* ~~~ & | << >> abs ceil ceiling concat concat_ws \
          contains date_add date_diff date_part date_sub date_trunc datediff datepart datetrunc \
          day dayname dayofmonth dayofweek dayofyear ends_with epoch epoch_ms exp floor \
          generate_series greatest hour ifnull isodow isfinite isinf isnan isoyear last_day lcase \
          least left len length ln log log10 log2 lower lpad ltrim make_date make_timestamp \
          microsecond millisecond minute mod month monthname nullif pow power prefix quarter range \
          regexp_extract regexp_full_match regexp_matches regexp_replace replace right round rpad \
          rtrim second sign split_part sqrt starts_with strftime strlen strpos strptime substr \
          substring suffix to_days to_hours to_milliseconds to_minutes to_months to_quarters \
          to_seconds to_weeks to_years trim trunc try_strptime ucase upper week weekday weekofyear \
          year yearweek""");

  private static Set<String> names(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /**
   * Whether the rows of a query depend on nothing else.
   *
   * @param tree the outermost node of the query
   */
  boolean holds(JsonNode tree) {
    return isSteady(tree) && all(tree);
  }

  private boolean all(JsonNode node) {
    for (JsonNode child : node) {
      if (!isSteady(child) || !all(child)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSteady(JsonNode node) {
    if (node.hasNonNull("sample") || !node.path("key_targets").isEmpty()) {
      return false;
    }
    return node.has("class") ? expression(node) : !node.path("type").isTextual() || part(node);
  }

  private boolean part(JsonNode node) {
    String type = node.path("type").asText();
    return NODES.contains(type)
        && (!type.equals("JOIN") || join(node.path("ref_type").asText()))
        && node.path("distinct_on_targets").isEmpty();
  }

  private boolean join(String type) {
    return JOINS.contains(type) || (this == BY_ROWS && type.equals("ASOF"));
  }

  private boolean expression(JsonNode node) {
    return switch (node.path("class").asText()) {
      case "FUNCTION" -> SCALARS.contains(name(node)) || aggregate(node);
      case "WINDOW" -> window(node);
      case "COLUMN_REF" -> !last(node.path("column_names")).equalsIgnoreCase("rowid");
      default -> EXPRESSIONS.contains(node.path("class").asText());
    };
  }

  /** With a number of its own, {@code max(x, n)} makes a list. */
  private boolean aggregate(JsonNode node) {
    String name = name(node);
    return switch (this) {
      case BY_DATA ->
          AGGREGATES.contains(name)
              && (!Set.of("max", "min").contains(name) || node.path("arguments").size() == 1);
      case BY_ROWS -> AGGREGATES.contains(name) || PICKING_AGGREGATES.contains(name);
    };
  }

  private boolean window(JsonNode node) {
    String type = node.path("type").asText();
    if (type.equals("WINDOW_AGGREGATE")) {
      return aggregate(node) && frame(node);
    }
    return switch (this) {
      case BY_DATA -> WINDOWS.contains(type) && frame(node);
      case BY_ROWS -> WINDOWS.contains(type) || PICKING_WINDOWS.contains(type);
    };
  }

  private boolean frame(JsonNode node) {
    boolean rows =
        node.path("start").asText().endsWith("_ROWS")
            || node.path("end").asText().endsWith("_ROWS");
    return this == BY_ROWS || (!rows && node.path("exclude_clause").asText().equals("NO_OTHER"));
  }

  private static String name(JsonNode node) {
    return node.path("function_name").asText().toLowerCase(Locale.ROOT);
  }

  private static String last(JsonNode names) {
    return names.isEmpty() ? "" : names.get(names.size() - 1).asText();
  }
}
