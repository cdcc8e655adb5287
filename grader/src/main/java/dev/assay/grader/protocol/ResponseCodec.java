package dev.assay.grader.protocol;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Responses as bytes: a tag, then the components in the order of the record. */
final class ResponseCodec {
  private static final int READY = 1;
  private static final int HEADER = 2;
  private static final int BATCH = 3;
  private static final int COMPLETED = 4;
  private static final int UNHEARD = 5;
  private static final int FAILED = 6;
  private static final int EXCEEDED_OUTPUT = 7;
  private static final int EXCEEDED_MEMORY = 8;
  private static final int TREE = 9;
  private static final int DESCRIBED = 10;
  private static final int BUILT = 11;
  private static final int REJECTED = 12;
  private static final int UNKNOWN = 13;

  private ResponseCodec() {}

  static void write(DataOutput out, Response response) throws IOException {
    switch (response) {
      case Response.Ready(String engineVersion) -> {
        out.writeByte(READY);
        Codec.writeText(out, engineVersion);
      }
      case Response.Header(List<Column> columns) -> {
        out.writeByte(HEADER);
        Codec.writeAll(out, columns, ResponseCodec::writeColumn);
      }
      case Response.Batch(List<Row> rows) -> {
        out.writeByte(BATCH);
        Codec.writeAll(out, rows, CellCodec::writeRow);
      }
      case Response.Completed _ -> out.writeByte(COMPLETED);
      case Response.Unheard _ -> out.writeByte(UNHEARD);
      case Response.Failed(String message, int prefix) -> {
        out.writeByte(FAILED);
        Codec.writeText(out, message);
        out.writeInt(prefix);
      }
      case Response.Exceeded(Response.Excess what) ->
          out.writeByte(
              switch (what) {
                case OUTPUT -> EXCEEDED_OUTPUT;
                case MEMORY -> EXCEEDED_MEMORY;
              });
      case Response.Tree(String json) -> {
        out.writeByte(TREE);
        Codec.writeText(out, json);
      }
      case Response.Described(List<Row> columns, List<Row> constraints) -> {
        out.writeByte(DESCRIBED);
        Codec.writeAll(out, columns, CellCodec::writeRow);
        Codec.writeAll(out, constraints, CellCodec::writeRow);
      }
      case Response.Built _ -> out.writeByte(BUILT);
      case Response.Unknown _ -> out.writeByte(UNKNOWN);
      case Response.Rejected(List<Response.Flaw> flaws) -> {
        out.writeByte(REJECTED);
        Codec.writeAll(out, flaws, ResponseCodec::writeFlaw);
      }
    }
  }

  static Response read(DataInputStream in) throws IOException {
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case READY -> new Response.Ready(Codec.readText(in));
      case HEADER -> new Response.Header(Codec.readAll(in, ResponseCodec::readColumn));
      case BATCH -> new Response.Batch(Codec.readAll(in, CellCodec::readRow));
      case COMPLETED -> new Response.Completed();
      case UNHEARD -> new Response.Unheard();
      case FAILED -> new Response.Failed(Codec.readText(in), in.readInt());
      case EXCEEDED_OUTPUT -> new Response.Exceeded(Response.Excess.OUTPUT);
      case EXCEEDED_MEMORY -> new Response.Exceeded(Response.Excess.MEMORY);
      case TREE -> new Response.Tree(Codec.readText(in));
      case DESCRIBED ->
          new Response.Described(
              Codec.readAll(in, CellCodec::readRow), Codec.readAll(in, CellCodec::readRow));
      case BUILT -> new Response.Built();
      case UNKNOWN -> new Response.Unknown();
      case REJECTED -> new Response.Rejected(Codec.readAll(in, ResponseCodec::readFlaw));
      default -> throw Codec.unknown(tag);
    };
  }

  private static void writeColumn(DataOutput out, Column column) throws IOException {
    Codec.writeText(out, column.name());
    Codec.writeText(out, column.type());
  }

  private static Column readColumn(DataInputStream in) throws IOException {
    return new Column(Codec.readText(in), Codec.readText(in));
  }

  private static void writeFlaw(DataOutput out, Response.Flaw flaw) throws IOException {
    Codec.writeText(out, flaw.code());
    Codec.writeOptionalText(out, flaw.file());
    out.writeInt(flaw.line());
    Codec.writeText(out, flaw.message());
  }

  private static Response.Flaw readFlaw(DataInputStream in) throws IOException {
    return new Response.Flaw(
        Codec.readText(in), Codec.readOptionalText(in), in.readInt(), Codec.readText(in));
  }
}
