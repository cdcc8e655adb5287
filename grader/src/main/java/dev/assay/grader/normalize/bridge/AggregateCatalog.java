package dev.assay.grader.normalize.bridge;

import dev.assay.grader.normalize.bridge.DuckAggregate.Trait;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;

/** The aggregate and window functions of DuckDB 2.0 that the bridge knows. */
final class AggregateCatalog {
  /**
   * A line is {@code name[,alias...] type [traits]}. Types as for scalar functions; {@code sum} is
   * HUGEINT of integers and booleans, DECIMAL(38, s) of decimals, DOUBLE of floats; {@code avg} is
   * TIMESTAMP of dates and DOUBLE otherwise, {@code middle} likewise but for decimals. Traits: n
   * ignores NULL, d ignores duplicates, o depends on the order of rows, w is a window function, a
   * picks among ties, z is 0 and not NULL of no rows, k needs the ORDER BY of its window to be
   * total.
   */
  private static final String TABLE =
      """
      count BIGINT nz
      count_star BIGINT z
      count_if,countif HUGEINT nz
      sum sum n
      avg,mean avg n
      min first nd
      max first nd
      median middle n
      quantile_cont,percentile_cont middle n
      quantile_disc,percentile_disc,quantile first n
      mode first na
      stddev_samp,stddev DOUBLE n
      stddev_pop DOUBLE n
      var_samp,variance DOUBLE n
      var_pop DOUBLE n
      sem DOUBLE n
      mad middle n
      entropy DOUBLE n
      kurtosis DOUBLE nr
      skewness DOUBLE nr
      corr DOUBLE n
      covar_pop DOUBLE n
      covar_samp DOUBLE n
      regr_slope DOUBLE n
      regr_intercept DOUBLE n
      regr_r2 DOUBLE n
      regr_count BIGINT nz
      regr_avgx DOUBLE n
      regr_avgy DOUBLE n
      regr_sxx DOUBLE n
      regr_sxy DOUBLE n
      regr_syy DOUBLE n
      product DOUBLE n
      geomean,geometric_mean DOUBLE n
      bool_and BOOLEAN nd
      bool_or BOOLEAN nd
      bit_and first nd
      bit_or first nd
      bit_xor first n
      approx_count_distinct BIGINT ndz
      approx_quantile any no
      fsum,sumkahan,kahan_sum DOUBLE n
      favg DOUBLE n
      weighted_avg,wavg DOUBLE n
      string_agg,group_concat,listagg VARCHAR no
      list,array_agg any o
      first,arbitrary first o
      last first o
      any_value first no
      arg_max,argmax,max_by first na
      arg_min,argmin,min_by first na
      arg_max_null first a
      arg_min_null first a
      histogram any n
      bitstring_agg any n
      json_group_array JSON o
      json_group_object JSON o
      grouping BIGINT z
      row_number BIGINT wkz
      rank BIGINT wz
      dense_rank BIGINT wz
      percent_rank DOUBLE wz
      cume_dist DOUBLE wz
      ntile BIGINT wkz
      lag first wk
      lead first wk
      first_value first wk
      last_value first wk
      nth_value first wk
      """;

  private record Entry(DuckAggregate aggregate, String type) {}

  private static final Map<String, Entry> ENTRIES = entries();

  private final DuckTypes types;

  AggregateCatalog(DuckTypes types) {
    this.types = types;
  }

  static Optional<DuckAggregate> find(String name) {
    return Optional.ofNullable(ENTRIES.get(name)).map(Entry::aggregate);
  }

  /** Whether a plain call of that name aggregates. */
  static boolean isAggregate(String name) {
    return find(name).filter(aggregate -> !aggregate.is(Trait.WINDOW_ONLY)).isPresent();
  }

  /** The type of a call; never NULL only if it is not NULL even of no rows. */
  RelDataType type(DuckAggregate aggregate, List<RelDataType> arguments) {
    Entry entry = Objects.requireNonNull(ENTRIES.get(aggregate.getName()));
    RelDataType value =
        switch (entry.type()) {
          case "first" -> arguments.getFirst();
          case "sum" -> sum(arguments.getFirst());
          case "avg" ->
              DuckTypes.isTemporal(arguments.getFirst())
                  ? types.of(SqlTypeName.TIMESTAMP)
                  : types.of(SqlTypeName.DOUBLE);
          case "middle" -> middle(arguments.getFirst());
          case "any" ->
              types.opaque(aggregate.getName() + arguments.stream().map(DuckTypes::name).toList());
          default -> types.parse(entry.type());
        };
    return types.nullable(value, !aggregate.is(Trait.ZERO_OF_NOTHING));
  }

  private RelDataType middle(RelDataType argument) {
    if (DuckTypes.isTemporal(argument)) {
      return types.of(SqlTypeName.TIMESTAMP);
    }
    return DuckTypes.isDecimal(argument)
        ? types.opaque("DECIMAL(?)")
        : types.of(SqlTypeName.DOUBLE);
  }

  private RelDataType sum(RelDataType argument) {
    if (DuckTypes.isDecimal(argument)) {
      return argument.getSqlTypeName() == SqlTypeName.DECIMAL
          ? types.decimal(38, argument.getScale())
          : argument;
    }
    return DuckTypes.isDouble(argument) ? types.of(SqlTypeName.DOUBLE) : types.opaque("HUGEINT");
  }

  private static Map<String, Entry> entries() {
    Map<String, Entry> entries = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      List<String> names = List.of(words.getFirst().split(","));
      DuckAggregate aggregate =
          new DuckAggregate(names.getFirst(), traits(words.size() > 2 ? words.get(2) : ""));
      names.forEach(name -> entries.put(name, new Entry(aggregate, words.get(1))));
    }
    return Map.copyOf(entries);
  }

  private static Set<Trait> traits(String letters) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      traits.add(
          switch (letter) {
            case 'n' -> Trait.IGNORES_NULL;
            case 'd' -> Trait.IGNORES_DUPLICATES;
            case 'o' -> Trait.DEPENDS_ON_ORDER;
            case 'w' -> Trait.WINDOW_ONLY;
            case 'a' -> Trait.PICKS_AMONG_TIES;
            case 'z' -> Trait.ZERO_OF_NOTHING;
            case 'k' -> Trait.NEEDS_TOTAL_ORDER;
            case 'r' -> Trait.RAISING;
            default -> throw new IllegalArgumentException(letters);
          });
    }
    return traits;
  }
}
