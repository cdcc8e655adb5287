package dev.assay.grader.compare;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** DuckDB's names of types. */
final class Types {
  /** The names that DuckDB takes for a type beside the one by which it calls it. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("INT", "INTEGER"),
          Map.entry("INT4", "INTEGER"),
          Map.entry("SIGNED", "INTEGER"),
          Map.entry("INT8", "BIGINT"),
          Map.entry("LONG", "BIGINT"),
          Map.entry("INT2", "SMALLINT"),
          Map.entry("SHORT", "SMALLINT"),
          Map.entry("INT1", "TINYINT"),
          Map.entry("INT128", "HUGEINT"),
          Map.entry("NUMERIC", "DECIMAL"),
          Map.entry("DEC", "DECIMAL"),
          Map.entry("REAL", "FLOAT"),
          Map.entry("FLOAT4", "FLOAT"),
          Map.entry("FLOAT8", "DOUBLE"),
          Map.entry("TEXT", "VARCHAR"),
          Map.entry("STRING", "VARCHAR"),
          Map.entry("CHAR", "VARCHAR"),
          Map.entry("BPCHAR", "VARCHAR"),
          Map.entry("BOOL", "BOOLEAN"),
          Map.entry("LOGICAL", "BOOLEAN"),
          Map.entry("DATETIME", "TIMESTAMP"),
          Map.entry("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE"),
          Map.entry("TIMETZ", "TIME WITH TIME ZONE"),
          Map.entry("BYTEA", "BLOB"),
          Map.entry("BINARY", "BLOB"),
          Map.entry("VARBINARY", "BLOB"));

  private static final Pattern FLOAT = Pattern.compile("\\b(FLOAT|REAL)\\b");

  private static final Pattern SPACED = Pattern.compile("\\s*([(),])\\s*");

  /** Types whose values may equal each other. */
  enum Family {
    NUMBER,
    TEXT,
    BOOLEAN,
    MOMENT,
    TIME,
    INTERVAL,
    BLOB,
    LIST,
    STRUCT,
    MAP,
    /** The type of a bare NULL, which may equal everything. */
    NULL,
    OTHER
  }

  private Types() {}

  static Family family(String type) {
    String name = canonical(type);
    if (name.endsWith("]")) {
      return Family.LIST;
    }
    String base = base(name);
    return switch (base) {
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "DECIMAL", "FLOAT", "DOUBLE" ->
          Family.NUMBER;
      case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT", "BIGNUM" -> Family.NUMBER;
      case "VARCHAR", "ENUM", "JSON" -> Family.TEXT;
      case "BOOLEAN" -> Family.BOOLEAN;
      case "DATE" -> Family.MOMENT;
      case "TIME" -> Family.TIME;
      case "INTERVAL" -> Family.INTERVAL;
      case "BLOB" -> Family.BLOB;
      case "STRUCT", "ROW", "TUPLE" -> Family.STRUCT;
      case "MAP" -> Family.MAP;
      case "NULL", "\"NULL\"" -> Family.NULL;
      default -> base.startsWith("TIMESTAMP") ? Family.MOMENT : Family.OTHER;
    };
  }

  /** Whether values of the type may hold floating-point numbers; nested types are looked into. */
  static boolean mayHoldReals(String type) {
    return switch (family(type)) {
      case NUMBER -> Set.of("DOUBLE", "FLOAT").contains(canonical(type));
      case TEXT, BOOLEAN, MOMENT, TIME, INTERVAL, BLOB, NULL -> false;
      case LIST, STRUCT, MAP, OTHER -> true;
    };
  }

  /** Whether values of the type may hold floating-point numbers of 24 bits. */
  static boolean mayHoldFloats(String type) {
    return isWord(type) ? canonical(type).equals("FLOAT") : FLOAT.matcher(type).find();
  }

  /** Whether values of the types may equal each other. */
  static boolean comparable(String left, String right) {
    Family one = family(left);
    Family other = family(right);
    return one == Family.NULL
        || other == Family.NULL
        || (one == other && (one != Family.OTHER || canonical(left).equals(canonical(right))));
  }

  /** Whether the engine sorts values of the type as {@link CellOrder} does; an ENUM it does not. */
  static boolean ordered(String type) {
    return switch (family(type)) {
      case NUMBER, BOOLEAN, MOMENT, TIME -> true;
      case TEXT -> canonical(type).equals("VARCHAR");
      case INTERVAL, BLOB, LIST, STRUCT, MAP, NULL, OTHER -> false;
    };
  }

  /**
   * Whether a type is the one demanded; a demanded type without parameters takes any, as {@code
   * DECIMAL} does {@code DECIMAL(18,2)}.
   */
  static boolean isDemanded(String demanded, String type) {
    String wanted = canonical(demanded);
    String given = canonical(type);
    return wanted.equals(given)
        || (!given.endsWith("]") && wanted.equals(base(given)))
        || (base(wanted).equals("VARCHAR") && given.equals("VARCHAR"));
  }

  private static String canonical(String type) {
    if (isWord(type)) {
      return ALIASES.getOrDefault(type, type);
    }
    String name = type.strip().toUpperCase(Locale.ROOT);
    name = SPACED.matcher(name).replaceAll("$1");
    int end = 0;
    while (end < name.length()
        && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == '_')) {
      end++;
    }
    String word = name.substring(0, end);
    return ALIASES.getOrDefault(word, word) + name.substring(end);
  }

  private static boolean isWord(String type) {
    for (int i = 0; i < type.length(); i++) {
      if (type.charAt(i) < 'A' || type.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  private static String base(String type) {
    int bracket = type.indexOf('(');
    return bracket < 0 ? type : type.substring(0, bracket);
  }
}
