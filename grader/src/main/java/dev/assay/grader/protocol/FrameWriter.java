package dev.assay.grader.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames as {@link FrameReader} reads them, each flushed. Safe for use by many threads. */
public final class FrameWriter {
  private final OutputStream out;
  private final Payload payload = new Payload();
  private final DataOutputStream data = new DataOutputStream(payload);

  public FrameWriter(OutputStream out) {
    this.out = out;
  }

  public synchronized void write(Request request) throws IOException {
    begin();
    RequestCodec.write(data, request);
    end();
  }

  /** Returns how many bytes the message took. */
  public synchronized int write(Response response) throws IOException {
    begin();
    ResponseCodec.write(data, response);
    return end();
  }

  private void begin() throws IOException {
    payload.reset();
    data.writeInt(0);
  }

  private int end() throws IOException {
    data.flush();
    payload.putLength();
    payload.writeTo(out);
    out.flush();
    return payload.size();
  }

  private static final class Payload extends ByteArrayOutputStream {
    /** Puts the number of bytes after the first four into the first four. */
    void putLength() {
      int length = count - Integer.BYTES;
      buf[0] = (byte) (length >>> 24);
      buf[1] = (byte) (length >>> 16);
      buf[2] = (byte) (length >>> 8);
      buf[3] = (byte) length;
    }
  }
}
