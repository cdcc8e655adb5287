package dev.assay.grader.protocol;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Requests as bytes: a tag, then the components in the order of the record. */
final class RequestCodec {
  private static final int SERIALIZE = 1;
  private static final int RUN = 2;
  private static final int DESCRIBE = 3;
  private static final int BUILD = 4;
  private static final int CANCEL = 5;
  private static final int LOAD = 6;
  private static final int RUN_BATCH = 7;

  private RequestCodec() {}

  static void write(DataOutput out, Request request) throws IOException {
    switch (request) {
      case Request.Serialize(String sql) -> {
        out.writeByte(SERIALIZE);
        Codec.writeText(out, sql);
      }
      case Request.Run run -> {
        out.writeByte(RUN);
        Codec.writeText(out, run.database());
        out.writeBoolean(run.shuffled());
        out.writeBoolean(run.explain());
        Codec.writeText(out, run.sql());
        out.writeInt(run.rowLimit());
        out.writeLong(run.byteLimit());
        out.writeBoolean(run.failing());
      }
      case Request.Describe(String ddl) -> {
        out.writeByte(DESCRIBE);
        Codec.writeText(out, ddl);
      }
      case Request.Build(
              String ddl,
              List<Request.Source> sources,
              int permutation,
              String target) -> {
        out.writeByte(BUILD);
        Codec.writeText(out, ddl);
        Codec.writeAll(out, sources, RequestCodec::writeSource);
        out.writeInt(permutation);
        Codec.writeText(out, target);
      }
      case Request.Load(
              String name,
              String ddl,
              Request.Form form,
              List<Request.Tuples> tables) -> {
        out.writeByte(LOAD);
        Codec.writeText(out, name);
        Codec.writeText(out, ddl);
        out.writeByte(code(form));
        Codec.writeAll(out, tables, RequestCodec::writeTuples);
      }
      case Request.RunBatch run -> {
        out.writeByte(RUN_BATCH);
        Codec.writeText(out, run.name());
        out.writeInt(run.from());
        out.writeInt(run.to());
        Codec.writeText(out, run.sql());
        out.writeInt(run.rowLimit());
        out.writeLong(run.byteLimit());
        out.writeBoolean(run.failing());
      }
      case Request.Cancel _ -> out.writeByte(CANCEL);
    }
  }

  static Request read(DataInputStream in) throws IOException {
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case SERIALIZE -> new Request.Serialize(Codec.readText(in));
      case RUN ->
          new Request.Run(
              Codec.readText(in),
              in.readBoolean(),
              in.readBoolean(),
              Codec.readText(in),
              in.readInt(),
              in.readLong(),
              in.readBoolean());
      case DESCRIBE -> new Request.Describe(Codec.readText(in));
      case BUILD ->
          new Request.Build(
              Codec.readText(in),
              Codec.readAll(in, RequestCodec::readSource),
              in.readInt(),
              Codec.readText(in));
      case LOAD ->
          new Request.Load(
              Codec.readText(in),
              Codec.readText(in),
              form(in),
              Codec.readAll(in, RequestCodec::readTuples));
      case RUN_BATCH ->
          new Request.RunBatch(
              Codec.readText(in),
              in.readInt(),
              in.readInt(),
              Codec.readText(in),
              in.readInt(),
              in.readLong(),
              in.readBoolean());
      case CANCEL -> new Request.Cancel();
      default -> throw Codec.unknown(tag);
    };
  }

  private static int code(Request.Form form) {
    return switch (form) {
      case BATCH -> 0;
      case SINGLE -> 1;
      case SHUFFLED -> 2;
    };
  }

  private static Request.Form form(DataInputStream in) throws IOException {
    int code = in.readUnsignedByte();
    return Arrays.stream(Request.Form.values())
        .filter(form -> code(form) == code)
        .findFirst()
        .orElseThrow(() -> Codec.unknown(code));
  }

  private static void writeTuples(DataOutput out, Request.Tuples tuples) throws IOException {
    Codec.writeText(out, tuples.table());
    Codec.writeAll(out, tuples.columns(), RequestCodec::writeColumn);
    Codec.writeAll(out, tuples.rows(), CellCodec::writeRow);
  }

  private static Request.Tuples readTuples(DataInputStream in) throws IOException {
    return new Request.Tuples(
        Codec.readText(in),
        Codec.readAll(in, RequestCodec::readColumn),
        Codec.readAll(in, CellCodec::readRow));
  }

  private static void writeColumn(DataOutput out, Request.TypedColumn column) throws IOException {
    Codec.writeText(out, column.name());
    Codec.writeText(out, column.type());
    Codec.writeOptionalText(out, column.generated());
  }

  private static Request.TypedColumn readColumn(DataInputStream in) throws IOException {
    return new Request.TypedColumn(
        Codec.readText(in), Codec.readText(in), Codec.readOptionalText(in));
  }

  private static void writeSource(DataOutput out, Request.Source source) throws IOException {
    Codec.writeText(out, source.table());
    Codec.writeText(out, source.csv());
    out.writeBoolean(source.extraColumns());
  }

  private static Request.Source readSource(DataInputStream in) throws IOException {
    return new Request.Source(Codec.readText(in), Codec.readText(in), in.readBoolean());
  }
}
