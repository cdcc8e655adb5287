package dev.assay.grader.worker;

import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/** Reads the cells of one column of a result. */
final class CellReader {
  private final int index;
  private final Column column;
  private final EngineType type;
  private final boolean timestamp;

  private CellReader(int index, Column column, EngineType type) {
    this.index = index;
    this.column = column;
    this.type = type;
    this.timestamp =
        switch (type.base()) {
          case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> true;
          default -> false;
        };
  }

  /**
   * @param index from 1, as JDBC counts
   */
  static CellReader of(int index, String name, String type) {
    return new CellReader(index, new Column(name, type), EngineType.parse(type));
  }

  Column column() {
    return column;
  }

  Cell read(ResultSet rows) throws SQLException {
    try {
      // java.sql.Timestamp has no days from 1582-10-05 to 14 and no year before 1.
      Object value = timestamp ? rows.getObject(index, LocalDateTime.class) : rows.getObject(index);
      return CellConverter.convert(value, type, 0);
    } catch (DateTimeException e) {
      return CellConverter.outOfRange(type, e);
    }
  }
}
