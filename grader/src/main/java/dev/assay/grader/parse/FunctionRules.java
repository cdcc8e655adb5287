package dev.assay.grader.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which functions a query may call. Scalar and aggregate functions are free but for those named
 * here; table functions are forbidden but for those named here, since nearly all of them read files
 * or the engine's own state. Names are those of DuckDB 2.0's {@code duckdb_functions()}.
 */
final class FunctionRules {
  /** Why a function is forbidden. */
  enum Reason {
    /** Its value depends on when it runs. */
    CLOCK,
    /** Its value is drawn at random. */
    RANDOM,
    /** It runs or reads SQL given as text, out of the gate's sight. */
    RUNS_TEXT,
    /** It holds the judge up without computing anything. */
    SLEEPS,
    /** It changes or reads state that outlives the query. */
    STATE,
    /** It tells something about the engine, its settings or its catalog. */
    ENVIRONMENT,
    /** An error inside it takes the whole engine down (DuckDB 2.0). */
    UNSAFE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean nondeterministic() {
      return this == CLOCK || this == RANDOM;
    }
  }

  /** Table functions that read nothing but their arguments. */
  static final List<String> TABLE_FUNCTIONS =
      List.of(
          "generate_series", "json_each", "json_tree", "range", "repeat", "repeat_row", "unnest");

  private static final Map<String, Reason> FORBIDDEN = forbidden();

  /** Names without parentheses that mean a function wherever no column has that name. */
  private static final Map<String, Reason> VALUE_FUNCTIONS =
      Map.of(
          "current_date", Reason.CLOCK,
          "current_time", Reason.CLOCK,
          "current_timestamp", Reason.CLOCK,
          "localtime", Reason.CLOCK,
          "localtimestamp", Reason.CLOCK,
          "current_catalog", Reason.ENVIRONMENT,
          "current_schema", Reason.ENVIRONMENT);

  /** Functions of PostgreSQL's catalog that tell nothing of the engine. */
  private static final Set<String> HARMLESS_PG = Set.of("pg_typeof", "pg_size_pretty");

  private FunctionRules() {}

  /** Why a function may not be called with so many arguments, if it may not. */
  static Optional<Reason> reason(String name, int arguments) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("age") && arguments == 1) {
      return Optional.of(Reason.CLOCK);
    }
    if (FORBIDDEN.containsKey(lower)) {
      return Optional.of(FORBIDDEN.get(lower));
    }
    boolean engine =
        lower.startsWith("duckdb_")
            || lower.startsWith("pragma_")
            || lower.startsWith("__internal_")
            || (lower.startsWith("has_") && lower.endsWith("_privilege"))
            || (lower.startsWith("pg_") && !HARMLESS_PG.contains(lower));
    return engine ? Optional.of(Reason.ENVIRONMENT) : Optional.empty();
  }

  /** Why a bare name may not be used, if it stands for a function and no column. */
  static Optional<Reason> reasonOfBareName(String name) {
    return Optional.ofNullable(VALUE_FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
  }

  static boolean isTableFunction(String name) {
    return TABLE_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The number of arguments of a FUNCTION or WINDOW node. */
  static int arguments(JsonNode call) {
    return call.path("arguments").size();
  }

  private static Map<String, Reason> forbidden() {
    Map<String, Reason> reasons = new HashMap<>();
    put(
        reasons,
        Reason.CLOCK,
        """
        ago current_date current_localtime current_localtimestamp current_time current_timestamp \
        get_current_time get_current_timestamp localtime localtimestamp now pg_conf_load_time \
        pg_postmaster_start_time today transaction_timestamp""");
    put(reasons, Reason.RANDOM, "gen_random_uuid random reservoir_quantile uuid uuidv4 uuidv7");
    put(
        reasons,
        Reason.RUNS_TEXT,
        """
        histogram_values json_deserialize_sql json_execute_serialized_sql json_serialize_plan \
        json_serialize_sql query query_table sql_auto_complete""");
    put(reasons, Reason.SLEEPS, "pg_sleep sleep_ms");
    put(reasons, Reason.STATE, "currval getvariable nextval setseed setval write_log");
    put(
        reasons,
        Reason.ENVIRONMENT,
        """
        col_description current_catalog current_connection_id current_database current_query \
        current_query_id current_schema current_schemas current_setting current_transaction_id \
        format_type get_block_size getenv icu_calendar_names in_search_path inet_client_addr \
        inet_client_port inet_server_addr inet_server_port obj_description \
        parse_duckdb_log_message shobj_description stats txid_current vector_type version \
        which_secret""");
    put(reasons, Reason.UNSAFE, "json_group_structure");
    return Map.copyOf(reasons);
  }

  private static void put(Map<String, Reason> reasons, Reason reason, String names) {
    for (String name : List.of(names.split(" "))) {
      reasons.put(name, reason);
    }
  }
}
