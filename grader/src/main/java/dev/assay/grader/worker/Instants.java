package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** Dates and timestamps of the driver as cells; DuckDB keeps infinity in the extreme values. */
final class Instants {
  private static final long INFINITE_DAY = Integer.MAX_VALUE;

  private Instants() {}

  static Cell.Date date(LocalDate date) {
    long day = date.toEpochDay();
    if (Math.abs(day) == INFINITE_DAY) {
      return new Cell.Date(Long.signum(day) * Long.MAX_VALUE);
    }
    return new Cell.Date(day);
  }

  static Cell.Timestamp timestamp(LocalDateTime time, String type) {
    return timestamp(time, unitsPerSecond(type), false);
  }

  static Cell.Timestamp zoned(OffsetDateTime time) {
    return timestamp(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), 1_000_000, true);
  }

  private static Cell.Timestamp timestamp(LocalDateTime time, long unitsPerSecond, boolean zoned) {
    Instant instant = time.toInstant(ZoneOffset.UTC);
    long second = instant.getEpochSecond();
    int nanos = instant.getNano();
    long most = Long.MAX_VALUE / unitsPerSecond;
    // Infinity is the largest number of units, its negative the other.
    int mostNanos = (int) (Long.MAX_VALUE % unitsPerSecond * (1_000_000_000 / unitsPerSecond));
    if (second == most && nanos == mostNanos) {
      return new Cell.Timestamp(Long.MAX_VALUE, 0, zoned);
    }
    if (second == -most - 1 && nanos == 1_000_000_000 - mostNanos) {
      return new Cell.Timestamp(-Long.MAX_VALUE, 0, zoned);
    }
    return new Cell.Timestamp(second, nanos, zoned);
  }

  private static long unitsPerSecond(String type) {
    return switch (type) {
      case "TIMESTAMP_S" -> 1;
      case "TIMESTAMP_MS" -> 1_000;
      case "TIMESTAMP_NS" -> 1_000_000_000;
      default -> 1_000_000;
    };
  }

  /**
   * The fields that the driver put into a timestamp within a list; its own getters lose the era.
   */
  static LocalDateTime fields(Timestamp timestamp) {
    Calendar calendar = new GregorianCalendar(TimeZone.getDefault(), java.util.Locale.ROOT);
    calendar.setTime(timestamp);
    int year = calendar.get(Calendar.YEAR);
    return LocalDateTime.of(
        calendar.get(Calendar.ERA) == GregorianCalendar.BC ? 1 - year : year,
        calendar.get(Calendar.MONTH) + 1,
        calendar.get(Calendar.DAY_OF_MONTH),
        calendar.get(Calendar.HOUR_OF_DAY),
        calendar.get(Calendar.MINUTE),
        calendar.get(Calendar.SECOND),
        timestamp.getNanos());
  }
}
