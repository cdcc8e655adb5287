package dev.assay.grader.normalize.bridge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeComparability;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.ObjectSqlType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * DuckDB's types as Calcite's. A type that Calcite lacks, or whose details do not matter here, is
 * an opaque type with DuckDB's name: equal to itself and to nothing else.
 */
public final class DuckTypes {
  /** The opaque type of the parameters of lambdas. */
  static final String PARAMETER = "lambda parameter";

  private static final Pattern DECIMAL =
      Pattern.compile("(?:DECIMAL|NUMERIC|DEC)(?:\\((\\d+)(?:\\s*,\\s*(\\d+))?\\))?");
  private static final Pattern PARAMETERS = Pattern.compile("\\(\\s*\\d+\\s*\\)$");

  /** DuckDB's names and aliases ({@code duckdb_types()}) of the types that Calcite has too. */
  private static final Map<String, SqlTypeName> NAMES =
      Map.ofEntries(
          Map.entry("BOOLEAN", SqlTypeName.BOOLEAN),
          Map.entry("BOOL", SqlTypeName.BOOLEAN),
          Map.entry("LOGICAL", SqlTypeName.BOOLEAN),
          Map.entry("TINYINT", SqlTypeName.TINYINT),
          Map.entry("INT1", SqlTypeName.TINYINT),
          Map.entry("SMALLINT", SqlTypeName.SMALLINT),
          Map.entry("INT2", SqlTypeName.SMALLINT),
          Map.entry("INT16", SqlTypeName.SMALLINT),
          Map.entry("SHORT", SqlTypeName.SMALLINT),
          Map.entry("INTEGER", SqlTypeName.INTEGER),
          Map.entry("INT", SqlTypeName.INTEGER),
          Map.entry("INT4", SqlTypeName.INTEGER),
          Map.entry("INT32", SqlTypeName.INTEGER),
          Map.entry("SIGNED", SqlTypeName.INTEGER),
          Map.entry("BIGINT", SqlTypeName.BIGINT),
          Map.entry("INT8", SqlTypeName.BIGINT),
          Map.entry("INT64", SqlTypeName.BIGINT),
          Map.entry("LONG", SqlTypeName.BIGINT),
          Map.entry("REAL", SqlTypeName.REAL),
          Map.entry("FLOAT", SqlTypeName.REAL),
          Map.entry("FLOAT4", SqlTypeName.REAL),
          Map.entry("DOUBLE", SqlTypeName.DOUBLE),
          Map.entry("FLOAT8", SqlTypeName.DOUBLE),
          Map.entry("VARCHAR", SqlTypeName.VARCHAR),
          Map.entry("TEXT", SqlTypeName.VARCHAR),
          Map.entry("STRING", SqlTypeName.VARCHAR),
          Map.entry("CHAR", SqlTypeName.VARCHAR),
          Map.entry("BPCHAR", SqlTypeName.VARCHAR),
          Map.entry("NVARCHAR", SqlTypeName.VARCHAR),
          Map.entry("DATE", SqlTypeName.DATE),
          Map.entry("TIMESTAMP", SqlTypeName.TIMESTAMP),
          Map.entry("DATETIME", SqlTypeName.TIMESTAMP));

  private static final List<SqlTypeName> INTEGERS =
      List.of(SqlTypeName.TINYINT, SqlTypeName.SMALLINT, SqlTypeName.INTEGER, SqlTypeName.BIGINT);

  private final RelDataTypeFactory factory;

  DuckTypes(RelDataTypeFactory factory) {
    this.factory = factory;
  }

  /** The nullable type that DuckDB calls so. */
  RelDataType parse(String name) {
    String upper = name.trim().toUpperCase(Locale.ROOT);
    Matcher decimal = DECIMAL.matcher(upper);
    if (decimal.matches()) {
      return decimal(group(decimal, 1, 18), group(decimal, 2, decimal.group(1) == null ? 3 : 0));
    }
    SqlTypeName known = NAMES.get(PARAMETERS.matcher(upper).replaceFirst(""));
    return known == null ? opaque(upper) : of(known);
  }

  private static int group(Matcher matcher, int group, int otherwise) {
    return matcher.group(group) == null ? otherwise : Integer.parseInt(matcher.group(group));
  }

  RelDataType of(SqlTypeName name) {
    return nullable(
        name == SqlTypeName.TIMESTAMP
            ? factory.createSqlType(name, 6)
            : factory.createSqlType(name),
        true);
  }

  RelDataType decimal(int precision, int scale) {
    return nullable(factory.createSqlType(SqlTypeName.DECIMAL, precision, scale), true);
  }

  RelDataType opaque(String name) {
    return new ObjectSqlType(
        SqlTypeName.OTHER,
        new SqlIdentifier(name, SqlParserPos.ZERO),
        true,
        List.of(),
        RelDataTypeComparability.ALL);
  }

  RelDataType nullable(RelDataType type, boolean nullable) {
    if (type.isNullable() == nullable) {
      return type;
    }
    if (type instanceof ObjectSqlType object) {
      return new ObjectSqlType(
          SqlTypeName.OTHER,
          object.getSqlIdentifier(),
          nullable,
          List.of(),
          RelDataTypeComparability.ALL);
    }
    return factory.createTypeWithNullability(type, nullable);
  }

  /** The type of values that may be of either: a CASE, a set operation, a list. */
  RelDataType common(RelDataType left, RelDataType right) {
    boolean nullable = left.isNullable() || right.isNullable();
    return nullable(commonValue(left, right), nullable);
  }

  private RelDataType commonValue(RelDataType left, RelDataType right) {
    if (isNull(left) || isEmptyList(left) || same(left, right)) {
      return right;
    }
    if (isNull(right) || isEmptyList(right)) {
      return left;
    }
    if (isInteger(left) && isInteger(right)) {
      return rank(left) >= rank(right) ? left : right;
    }
    if (isNumeric(left) && isNumeric(right)) {
      boolean approximate = isDouble(left) || isDouble(right);
      return approximate ? of(SqlTypeName.DOUBLE) : opaque("DECIMAL(?)");
    }
    if (isTemporal(left) && isTemporal(right)) {
      return of(SqlTypeName.TIMESTAMP);
    }
    throw new UnsupportedConstruct("mixed types " + left + " and " + right);
  }

  static boolean same(RelDataType left, RelDataType right) {
    return name(left).equals(name(right));
  }

  /** The type's name without its nullability. */
  public static String name(RelDataType type) {
    return type instanceof ObjectSqlType object
        ? Objects.requireNonNull(object.getSqlIdentifier()).toString()
        : type.toString();
  }

  static boolean isNull(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.NULL;
  }

  /** Whether it is the type of {@code []}, which is a list of anything. */
  private static boolean isEmptyList(RelDataType type) {
    return name(type).equals("list_value[]");
  }

  static boolean isInteger(RelDataType type) {
    return INTEGERS.contains(type.getSqlTypeName()) || name(type).equals("HUGEINT");
  }

  private static int rank(RelDataType type) {
    int rank = INTEGERS.indexOf(type.getSqlTypeName());
    return rank < 0 ? INTEGERS.size() : rank;
  }

  static boolean isDecimal(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DECIMAL || name(type).equals("DECIMAL(?)");
  }

  static boolean isDouble(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DOUBLE || type.getSqlTypeName() == SqlTypeName.REAL;
  }

  static boolean isNumeric(RelDataType type) {
    return isInteger(type)
        || isDecimal(type)
        || isDouble(type)
        || name(type).matches("U(TINY|SMALL|BIG|HUGE)INT|UINTEGER");
  }

  static boolean isTemporal(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.DATE
        || type.getSqlTypeName() == SqlTypeName.TIMESTAMP;
  }

  static boolean isText(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.VARCHAR;
  }

  static boolean isBoolean(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.BOOLEAN;
  }
}
