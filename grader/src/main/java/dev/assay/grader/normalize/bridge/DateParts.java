package dev.assay.grader.normalize.bridge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of date parts, each of which DuckDB knows by several. */
final class DateParts {
  private static final List<List<String>> SYNONYMS =
      List.of(
          List.of("year", "years", "yr", "yrs", "y"),
          List.of("quarter", "quarters"),
          List.of("month", "months", "mon", "mons"),
          List.of("week", "weeks", "weekofyear", "w"),
          List.of("day", "days", "dayofmonth", "d"),
          List.of("dow", "dayofweek", "weekday"),
          List.of("doy", "dayofyear"),
          List.of("hour", "hours", "hr", "hrs", "h"),
          List.of("minute", "minutes", "min", "mins", "m"),
          List.of("second", "seconds", "sec", "secs", "s"),
          List.of("decade", "decades", "dec", "decs"),
          List.of("century", "centuries", "cent", "c"),
          List.of("millisecond", "milliseconds", "ms", "msec", "msecs"),
          List.of("microsecond", "microseconds", "us", "usec", "usecs"));

  private static final Map<String, String> CANONICAL =
      SYNONYMS.stream()
          .flatMap(names -> names.stream().map(name -> Map.entry(name, names.getFirst())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private DateParts() {}

  static String canonical(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return CANONICAL.getOrDefault(lower, lower);
  }
}
