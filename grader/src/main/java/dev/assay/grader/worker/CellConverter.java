package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.duckdb.JsonNode;
import org.jspecify.annotations.Nullable;

/** Turns the objects that the driver gives into cells. */
final class CellConverter {
  private static final int DEEPEST = 60;
  private static final long NANOS_OF_DAY = 86_400_000_000_000L;

  private CellConverter() {}

  static Cell convert(@Nullable Object value, EngineType type, int depth) throws SQLException {
    if (depth > DEEPEST) {
      throw new SQLException("Out of Range Error: the value is nested too deeply to be returned");
    }
    return switch (value) {
      case null -> Cell.Null.NULL;
      case Boolean bool -> new Cell.Bool(bool);
      case Integer number -> new Cell.Int(number);
      case Long number -> new Cell.Int(number);
      case Short number -> new Cell.Int(number);
      case Byte number -> new Cell.Int(number);
      case BigInteger number -> integer(number);
      case BigDecimal number -> new Cell.Exact(number);
      case Double number -> new Cell.Real(number);
      case Float number -> new Cell.Real(number);
      case String text -> text(text, type);
      case JsonNode json -> new Cell.Text(json.toString());
      case LocalDate date -> Instants.date(date);
      case LocalTime time -> new Cell.Time(time.toNanoOfDay());
      case LocalDateTime time -> Instants.timestamp(time, type.base());
      case Timestamp time -> Instants.timestamp(Instants.fields(time), type.base());
      case OffsetDateTime time -> Instants.zoned(time);
      case Blob blob -> new Cell.Blob(hex(blob));
      case Array array -> new Cell.Items(all((Object[]) array.getArray(), type, depth));
      case Struct struct -> struct(struct, type, depth);
      case Map<?, ?> map -> map(map, type, depth);
      default -> new Cell.Other(type.base(), value.toString());
    };
  }

  /**
   * The value that Java's types for time have no room for: 24:00:00, and the infinite TIMESTAMP_S.
   */
  static Cell outOfRange(EngineType type, DateTimeException cause) {
    return switch (type.base()) {
      case "TIME", "TIME_NS" -> new Cell.Time(NANOS_OF_DAY);
      case "TIMESTAMP_S" -> new Cell.Timestamp(Long.MAX_VALUE, 0, false);
      default -> new Cell.Other(type.base(), "out of range: " + cause.getMessage());
    };
  }

  private static Cell integer(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? new Cell.Int(number.longValue())
        : new Cell.Exact(new BigDecimal(number));
  }

  /** The driver gives several types as text. */
  private static Cell text(String text, EngineType type) {
    return switch (type.base()) {
      case "INTERVAL" -> IntervalText.parse(text);
      case "BIGNUM" -> integer(new BigInteger(text));
      case "BIT", "TIMESTAMPTZ_NS", "GEOMETRY" -> new Cell.Other(type.base(), text);
      default -> new Cell.Text(text);
    };
  }

  private static String hex(Blob blob) throws SQLException {
    return HexFormat.of().formatHex(blob.getBytes(1, Math.toIntExact(blob.length())));
  }

  private static List<Cell> all(@Nullable Object[] values, EngineType type, int depth)
      throws SQLException {
    List<Cell> cells = new ArrayList<>(values.length);
    for (Object value : values) {
      cells.add(convert(value, type.child(0), depth + 1));
    }
    return cells;
  }

  private static Cell struct(Struct struct, EngineType type, int depth) throws SQLException {
    @Nullable Object[] values = struct.getAttributes();
    List<String> names = new ArrayList<>(values.length);
    List<Cell> cells = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      names.add(type.name(i));
      cells.add(convert(values[i], type.child(i), depth + 1));
    }
    return new Cell.Struct(names, cells);
  }

  private static Cell map(Map<?, ?> map, EngineType type, int depth) throws SQLException {
    List<Cell> keys = new ArrayList<>(map.size());
    List<Cell> values = new ArrayList<>(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      keys.add(convert(entry.getKey(), type.child(0), depth + 1));
      values.add(convert(entry.getValue(), type.child(1), depth + 1));
    }
    return new Cell.Entries(keys, values);
  }
}
