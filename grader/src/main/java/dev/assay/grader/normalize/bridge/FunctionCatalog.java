package dev.assay.grader.normalize.bridge;

import dev.assay.grader.normalize.bridge.DuckFunction.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The scalar functions of DuckDB that the bridge knows, with their result types and what they do
 * with NULL. All of it was tried on DuckDB 2.0. A function that is not here is unsupported, which
 * costs a proof and nothing else.
 */
final class FunctionCatalog {
  /**
   * A line is {@code name[,alias...] type [traits]}. Types: a DuckDB type, {@code first} (that of
   * the first argument), {@code common} (of all arguments), {@code number} (of arithmetic), {@code
   * rounded}, {@code joined} (text or list), {@code any} (opaque). Traits: s strict, t total, r
   * raising, c commutative.
   */
  private static final String TABLE =
      """
      + number stc
      - number st
      * number stc
      negate first st
      / DOUBLE st
      // number str
      %,mod number str
      pow,power,**,^ DOUBLE st
      & first st
      | first st
      << first sr
      >> first sr
      xor first st
      abs,@ first st
      sign TINYINT st
      round,round_even,roundbankers rounded st
      ceil,ceiling rounded st
      floor rounded st
      trunc rounded st
      sqrt DOUBLE st
      cbrt DOUBLE st
      exp DOUBLE st
      ln DOUBLE st
      log,log10 DOUBLE st
      log2 DOUBLE st
      sin DOUBLE st
      cos DOUBLE st
      tan DOUBLE st
      asin DOUBLE str
      acos DOUBLE str
      atan DOUBLE st
      atan2 DOUBLE st
      degrees DOUBLE st
      radians DOUBLE st
      pi DOUBLE t
      factorial HUGEINT str
      gamma DOUBLE str
      lgamma DOUBLE str
      gcd,greatest_common_divisor number str
      lcm,least_common_multiple number str
      greatest common -
      least common -
      isnan BOOLEAN st
      isinf BOOLEAN st
      isfinite BOOLEAN st
      upper,ucase VARCHAR st
      lower,lcase VARCHAR st
      length,len,char_length,character_length BIGINT st
      strlen BIGINT st
      bit_length BIGINT st
      || joined st
      concat VARCHAR t
      concat_ws VARCHAR -
      substring,substr VARCHAR st
      left VARCHAR st
      right VARCHAR st
      trim VARCHAR st
      ltrim VARCHAR st
      rtrim VARCHAR st
      lpad VARCHAR str
      rpad VARCHAR str
      replace VARCHAR st
      translate VARCHAR st
      reverse VARCHAR st
      repeat VARCHAR str
      split_part VARCHAR st
      string_split,str_split,split,string_to_array VARCHAR[] s
      strpos,instr,position BIGINT st
      contains BOOLEAN st
      starts_with,prefix,^@ BOOLEAN st
      ends_with,suffix BOOLEAN st
      regexp_matches BOOLEAN sr
      regexp_full_match BOOLEAN sr
      regexp_replace VARCHAR sr
      regexp_extract VARCHAR sr
      regexp_extract_all VARCHAR[] sr
      regexp_split_to_array,string_split_regex,str_split_regex VARCHAR[] sr
      ascii,ord,unicode INTEGER st
      chr VARCHAR str
      md5 VARCHAR st
      sha256 VARCHAR st
      hash UBIGINT t
      levenshtein,editdist3 BIGINT str
      jaccard DOUBLE str
      jaro_winkler_similarity DOUBLE st
      format VARCHAR sr
      printf VARCHAR sr
      strip_accents VARCHAR st
      initcap VARCHAR st
      to_hex,hex VARCHAR st
      to_base VARCHAR str
      bin,to_binary VARCHAR st
      ~~ BOOLEAN st
      ~~* BOOLEAN st
      ~~~ BOOLEAN st
      like_escape BOOLEAN str
      ilike_escape BOOLEAN str
      timestamp+ TIMESTAMP stc
      timestamp- TIMESTAMP st
      date+ DATE stc
      date- DATE st
      days- BIGINT st
      interval- INTERVAL st
      interval* INTERVAL str
      date_trunc,datetrunc TIMESTAMP s
      date_part,datepart BIGINT s
      date_diff,datediff BIGINT s
      date_sub,datesub BIGINT s
      date_add any s
      last_day DATE s
      dayname VARCHAR s
      monthname VARCHAR s
      strftime VARCHAR sr
      strptime TIMESTAMP sr
      try_strptime TIMESTAMP s
      make_date DATE sr
      make_time TIME sr
      make_timestamp TIMESTAMP sr
      to_timestamp TIMESTAMP_WITH_TIME_ZONE sr
      epoch DOUBLE s
      epoch_ms any sr
      epoch_us any sr
      julian DOUBLE s
      age INTERVAL sr
      time_bucket any sr
      to_years INTERVAL str
      to_quarters INTERVAL str
      to_months INTERVAL str
      to_weeks INTERVAL str
      to_days INTERVAL st
      to_hours INTERVAL str
      to_minutes INTERVAL str
      to_seconds INTERVAL str
      to_milliseconds INTERVAL str
      to_microseconds INTERVAL st
      list_value,list_pack any t
      struct_pack any t
      row any t
      map any r
      struct_extract any r
      struct_extract_at any r
      array_extract,list_extract,list_element,element_at any r
      array_slice,list_slice any r
      list_contains,array_contains,list_has,array_has BOOLEAN s
      list_position,array_position,list_indexof INTEGER -
      list_concat,array_concat,list_cat,array_cat any -
      list_append,array_append,array_push_back any -
      list_prepend,array_prepend any -
      list_distinct,array_distinct any s
      list_unique,array_unique UBIGINT s
      list_sort,array_sort any sr
      list_reverse_sort,array_reverse_sort any sr
      list_reverse,array_reverse any s
      list_aggregate,list_aggr,array_aggregate,array_aggr any r
      list_sum any s
      list_avg DOUBLE s
      list_min any s
      list_max any s
      list_count BIGINT s
      list_first any s
      list_last any s
      list_median any s
      list_string_agg VARCHAR s
      list_transform,array_transform,list_apply,array_apply,apply any r
      list_filter,array_filter,filter any r
      list_reduce,array_reduce,reduce any r
      list_zip,array_zip any r
      list_intersect any -
      list_has_any,array_has_any BOOLEAN -
      list_has_all,array_has_all BOOLEAN -
      list_resize,array_resize any r
      list_select,array_select any r
      list_where,array_where any r
      flatten any s
      range any sr
      generate_series any sr
      array_length any s
      array_to_string,array_to_string_comma_default VARCHAR -
      map_keys any s
      map_values any s
      map_extract,element any s
      map_entries any s
      map_from_entries any r
      map_contains BOOLEAN -
      cardinality UBIGINT s
      to_json JSON -
      json_extract,-> JSON r
      json_extract_string,->>,json_extract_path_text VARCHAR r
      json_array_length UBIGINT r
      json_keys VARCHAR[] r
      json_type VARCHAR r
      json_valid BOOLEAN s
      json_object JSON r
      json_array JSON r
      from_json any r
      bit_count TINYINT st
      error any r
      try any -
      collate VARCHAR st
      """;

  /** Functions of one argument that are a part of a date. */
  private static final Map<String, String> DATE_PARTS =
      Map.ofEntries(
          Map.entry("year", "year"),
          Map.entry("quarter", "quarter"),
          Map.entry("month", "month"),
          Map.entry("week", "week"),
          Map.entry("weekofyear", "week"),
          Map.entry("day", "day"),
          Map.entry("dayofmonth", "day"),
          Map.entry("dayofweek", "dow"),
          Map.entry("weekday", "dow"),
          Map.entry("isodow", "isodow"),
          Map.entry("dayofyear", "doy"),
          Map.entry("hour", "hour"),
          Map.entry("minute", "minute"),
          Map.entry("second", "second"),
          Map.entry("decade", "decade"),
          Map.entry("century", "century"),
          Map.entry("isoyear", "isoyear"),
          Map.entry("yearweek", "yearweek"));

  private record Entry(DuckFunction function, String type) {}

  private static final Map<String, Entry> ENTRIES = entries();

  private final DuckTypes types;

  FunctionCatalog(DuckTypes types) {
    this.types = types;
  }

  /** The function of that name or alias, in lower case. */
  static Optional<DuckFunction> find(String name) {
    return Optional.ofNullable(ENTRIES.get(name)).map(Entry::function);
  }

  /** The part that a function such as {@code year(d)} is short for. */
  static Optional<String> datePart(String name) {
    return Optional.ofNullable(DATE_PARTS.get(name));
  }

  /** The type of a call, with its nullability. */
  RelDataType type(DuckFunction function, List<RelDataType> arguments) {
    Entry entry = Objects.requireNonNull(ENTRIES.get(function.getName()));
    RelDataType value = value(entry.type(), function.getName(), arguments);
    boolean anyNull = arguments.stream().anyMatch(RelDataType::isNullable);
    boolean total = function.is(Trait.TOTAL);
    boolean nullable = !total || (function.is(Trait.STRICT) && anyNull);
    return types.nullable(value, nullable);
  }

  private RelDataType value(String type, String name, List<RelDataType> arguments) {
    return switch (type) {
      case "first" -> arguments.getFirst();
      case "common" -> arguments.stream().reduce(types::common).orElseThrow();
      case "number" -> number(name, arguments);
      case "rounded" -> rounded(name, arguments.getFirst());
      case "joined" ->
          arguments.stream().anyMatch(DuckTypes::isText)
              ? types.of(SqlTypeName.VARCHAR)
              : types.opaque("LIST");
      case "any" -> types.opaque(name + arguments.stream().map(DuckTypes::name).toList());
      default -> types.parse(type.replace('_', ' '));
    };
  }

  private RelDataType number(String name, List<RelDataType> arguments) {
    RelDataType left = arguments.getFirst();
    RelDataType right = arguments.getLast();
    if (DuckTypes.isNumeric(left) && DuckTypes.isNumeric(right)) {
      return DuckTypes.isInteger(left) || DuckTypes.isDouble(left) || DuckTypes.isDouble(right)
          ? types.common(left, right)
          : types.opaque("DECIMAL(?)");
    }
    return types.opaque(name + "(" + DuckTypes.name(left) + "," + DuckTypes.name(right) + ")");
  }

  private RelDataType rounded(String name, RelDataType argument) {
    if (DuckTypes.isDecimal(argument)) {
      return types.opaque("DECIMAL(?)");
    }
    boolean keepsInteger = DuckTypes.isInteger(argument) && name.equals("round");
    return keepsInteger ? argument : types.of(SqlTypeName.DOUBLE);
  }

  private static Map<String, Entry> entries() {
    Map<String, Entry> entries = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      List<String> names = List.of(words.getFirst().split(","));
      DuckFunction function =
          new DuckFunction(names.getFirst(), traits(words.size() > 2 ? words.get(2) : ""));
      names.forEach(name -> entries.put(name, new Entry(function, words.get(1))));
    }
    return Map.copyOf(entries);
  }

  private static Set<Trait> traits(String letters) {
    List<Trait> traits = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      switch (letter) {
        case 's' -> traits.add(Trait.STRICT);
        case 't' -> traits.add(Trait.TOTAL);
        case 'r' -> traits.add(Trait.RAISING);
        case 'c' -> traits.add(Trait.COMMUTATIVE);
        case '-' -> {}
        default -> throw new IllegalArgumentException(letters);
      }
    }
    return traits.isEmpty() ? Set.of() : EnumSet.copyOf(traits);
  }
}
