package dev.assay.grader.protocol;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces that messages are made of. */
final class Codec {
  private Codec() {}

  static void writeText(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    int length = readCount(in);
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  static void writeOptionalText(DataOutput out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      writeText(out, text);
    }
  }

  static @Nullable String readOptionalText(DataInputStream in) throws IOException {
    return in.readBoolean() ? readText(in) : null;
  }

  static <T> void writeAll(DataOutput out, List<T> items, Writer<T> writer) throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      writer.write(out, item);
    }
  }

  static <T> List<T> readAll(DataInputStream in, Reader<T> reader) throws IOException {
    int count = readCount(in);
    List<T> items = new ArrayList<>(Math.min(count, 1 << 12));
    for (int i = 0; i < count; i++) {
      items.add(reader.read(in));
    }
    return items;
  }

  /** A count of things that take at least a byte each; what is left of the frame bounds it. */
  static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) {
      throw new MalformedFrameException("a count of " + count);
    }
    return count;
  }

  static MalformedFrameException unknown(int tag) {
    return new MalformedFrameException("unknown tag " + tag);
  }

  interface Writer<T> {
    void write(DataOutput out, T item) throws IOException;
  }

  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }
}
