package dev.assay.grader.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One typed value of a result. Widths are gone (every integer that fits 64 bits is an {@link Int}),
 * kinds are not: what may equal what is the comparison's decision, not the transport's.
 */
public sealed interface Cell {
  /** SQL NULL. */
  enum Null implements Cell {
    NULL
  }

  record Bool(boolean value) implements Cell {}

  /** An integer of any SQL width that fits a signed 64-bit number. */
  record Int(long value) implements Cell {}

  /**
   * A DECIMAL of any precision, or an integer beyond 64 bits (scale 0). The scale is the column's.
   */
  record Exact(BigDecimal value) implements Cell {
    public Exact {
      Objects.requireNonNull(value);
    }
  }

  /** FLOAT or DOUBLE; NaN and the infinities included. */
  record Real(double value) implements Cell {}

  /** VARCHAR, ENUM and JSON text. */
  record Text(String value) implements Cell {
    public Text {
      Objects.requireNonNull(value);
    }
  }

  /** Days since 1970-01-01; the two infinities are {@link Long#MAX_VALUE} and its negative. */
  record Date(long epochDay) implements Cell {}

  /**
   * A point in time: seconds since 1970-01-01T00:00:00 and nanoseconds of the second (0 to
   * 999,999,999). {@code zoned} says that the column is TIMESTAMP WITH TIME ZONE, then in UTC. The
   * two infinities have {@link Long#MAX_VALUE} and its negative as seconds.
   */
  record Timestamp(long epochSecond, int nanos, boolean zoned) implements Cell {}

  /** Nanoseconds since midnight. */
  record Time(long nanoOfDay) implements Cell {}

  /** The three parts that SQL keeps apart: a month is no fixed number of days. */
  record Interval(int months, int days, long micros) implements Cell {}

  /** Bytes in hexadecimal, lower case, two digits a byte. */
  record Blob(String hex) implements Cell {
    public Blob {
      Objects.requireNonNull(hex);
    }
  }

  /** A LIST or an ARRAY, in order. */
  record Items(List<Cell> items) implements Cell {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A STRUCT: names and values in the order of its type. */
  record Struct(List<String> names, List<Cell> values) implements Cell {
    public Struct {
      names = List.copyOf(names);
      values = List.copyOf(values);
      if (names.size() != values.size()) {
        throw new IllegalArgumentException("a struct needs a value for each name");
      }
    }
  }

  /** A MAP: entries have no order of their own; keys are unique. */
  record Entries(List<Cell> keys, List<Cell> values) implements Cell {
    public Entries {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
      if (keys.size() != values.size()) {
        throw new IllegalArgumentException("a map needs a value for each key");
      }
    }
  }

  /** A value of a type without a kind of its own here (UUID, BIT, TIMETZ): equal by its text. */
  record Other(String type, String text) implements Cell {
    public Other {
      Objects.requireNonNull(type);
      Objects.requireNonNull(text);
    }
  }
}
