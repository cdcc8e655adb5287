package dev.assay.grader.protocol;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Cells as bytes: a tag, then the value. */
final class CellCodec {
  /** Deeper values are no result that anyone reads, and would let a reader's stack overflow. */
  static final int DEEPEST = 100;

  /** DuckDB's decimals have 38 digits; a scale without bound would make arithmetic explode. */
  private static final int LARGEST_SCALE = 38;

  private static final int NULL = 0;
  private static final int FALSE = 1;
  private static final int TRUE = 2;
  private static final int INT = 3;
  private static final int EXACT = 4;
  private static final int REAL = 5;
  private static final int TEXT = 6;
  private static final int DATE = 7;
  private static final int TIMESTAMP = 8;
  private static final int TIME = 9;
  private static final int INTERVAL = 10;
  private static final int BLOB = 11;
  private static final int ITEMS = 12;
  private static final int STRUCT = 13;
  private static final int ENTRIES = 14;
  private static final int OTHER = 15;
  private static final int SHORT_EXACT = 16;

  private CellCodec() {}

  static void writeRow(DataOutput out, Row row) throws IOException {
    out.writeInt(row.size());
    for (int column = 0; column < row.size(); column++) {
      write(out, row.get(column));
    }
  }

  static Row readRow(DataInputStream in) throws IOException {
    Cell[] cells = new Cell[Codec.readCount(in)];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = read(in, 0);
    }
    return Row.of(cells);
  }

  static void write(DataOutput out, Cell cell) throws IOException {
    switch (cell) {
      case Cell.Null _ -> out.writeByte(NULL);
      case Cell.Bool(boolean value) -> out.writeByte(value ? TRUE : FALSE);
      case Cell.Int(long value) -> {
        out.writeByte(INT);
        out.writeLong(value);
      }
      case Cell.Exact(BigDecimal value) -> writeExact(out, value);
      case Cell.Real(double value) -> {
        out.writeByte(REAL);
        out.writeDouble(value);
      }
      case Cell.Text(String value) -> {
        out.writeByte(TEXT);
        Codec.writeText(out, value);
      }
      case Cell.Date(long epochDay) -> {
        out.writeByte(DATE);
        out.writeLong(epochDay);
      }
      case Cell.Timestamp(long epochSecond, int nanos, boolean zoned) -> {
        out.writeByte(TIMESTAMP);
        out.writeLong(epochSecond);
        out.writeInt(nanos);
        out.writeBoolean(zoned);
      }
      case Cell.Time(long nanoOfDay) -> {
        out.writeByte(TIME);
        out.writeLong(nanoOfDay);
      }
      case Cell.Interval(int months, int days, long micros) -> {
        out.writeByte(INTERVAL);
        out.writeInt(months);
        out.writeInt(days);
        out.writeLong(micros);
      }
      case Cell.Blob(String hex) -> {
        out.writeByte(BLOB);
        Codec.writeText(out, hex);
      }
      case Cell.Items(List<Cell> items) -> {
        out.writeByte(ITEMS);
        writeCells(out, items);
      }
      case Cell.Struct(List<String> names, List<Cell> values) -> {
        out.writeByte(STRUCT);
        Codec.writeAll(out, names, Codec::writeText);
        writeCells(out, values);
      }
      case Cell.Entries(List<Cell> keys, List<Cell> values) -> {
        out.writeByte(ENTRIES);
        writeCells(out, keys);
        writeCells(out, values);
      }
      case Cell.Other(String type, String text) -> {
        out.writeByte(OTHER);
        Codec.writeText(out, type);
        Codec.writeText(out, text);
      }
    }
  }

  private static void writeExact(DataOutput out, BigDecimal value) throws IOException {
    BigInteger unscaled = value.unscaledValue();
    if (unscaled.bitLength() < Long.SIZE) {
      out.writeByte(SHORT_EXACT);
      out.writeLong(unscaled.longValue());
    } else {
      out.writeByte(EXACT);
      byte[] bytes = unscaled.toByteArray();
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.writeByte(value.scale());
  }

  private static int scale(DataInputStream in) throws IOException {
    int scale = in.readUnsignedByte();
    if (scale > LARGEST_SCALE) {
      throw new MalformedFrameException("a decimal of scale " + scale);
    }
    return scale;
  }

  private static void writeCells(DataOutput out, List<Cell> cells) throws IOException {
    Codec.writeAll(out, cells, CellCodec::write);
  }

  private static Cell read(DataInputStream in, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new MalformedFrameException("a value nested deeper than " + DEEPEST);
    }
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case NULL -> Cell.Null.NULL;
      case FALSE -> new Cell.Bool(false);
      case TRUE -> new Cell.Bool(true);
      case INT -> new Cell.Int(in.readLong());
      case EXACT -> new Cell.Exact(new BigDecimal(new BigInteger(Codec.readBytes(in)), scale(in)));
      case SHORT_EXACT -> new Cell.Exact(BigDecimal.valueOf(in.readLong(), scale(in)));
      case REAL -> new Cell.Real(in.readDouble());
      case TEXT -> new Cell.Text(Codec.readText(in));
      case DATE -> new Cell.Date(in.readLong());
      case TIMESTAMP -> new Cell.Timestamp(in.readLong(), in.readInt(), in.readBoolean());
      case TIME -> new Cell.Time(in.readLong());
      case INTERVAL -> new Cell.Interval(in.readInt(), in.readInt(), in.readLong());
      case BLOB -> new Cell.Blob(Codec.readText(in));
      case ITEMS -> new Cell.Items(readCells(in, depth));
      case STRUCT -> new Cell.Struct(Codec.readAll(in, Codec::readText), readCells(in, depth));
      case ENTRIES -> new Cell.Entries(readCells(in, depth), readCells(in, depth));
      case OTHER -> new Cell.Other(Codec.readText(in), Codec.readText(in));
      default -> throw Codec.unknown(tag);
    };
  }

  private static List<Cell> readCells(DataInputStream in, int depth) throws IOException {
    int count = Codec.readCount(in);
    List<Cell> cells = new ArrayList<>(Math.min(count, 1 << 12));
    for (int i = 0; i < count; i++) {
      cells.add(read(in, depth + 1));
    }
    return cells;
  }
}
