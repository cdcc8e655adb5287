package dev.assay.grader.protocol;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads frames: a length of four bytes, big-endian, then as many bytes of one message. The length
 * is checked before anything is allocated. Not thread-safe.
 */
public final class FrameReader {
  private final DataInputStream in;
  private final int longest;
  private long bytesRead;

  /**
   * @param longest the most bytes that a message may have
   */
  public FrameReader(InputStream in, int longest) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.longest = longest;
  }

  /**
   * The next request, or empty where the stream ends between two frames.
   *
   * @throws MalformedFrameException if the bytes are no frame of the protocol
   */
  public Optional<Request> request() throws IOException {
    return next(RequestCodec::read);
  }

  /**
   * The next response, or empty where the stream ends between two frames.
   *
   * @throws MalformedFrameException if the bytes are no frame of the protocol
   */
  public Optional<Response> response() throws IOException {
    return next(ResponseCodec::read);
  }

  /** How many bytes all frames so far took. */
  public long bytesRead() {
    return bytesRead;
  }

  private <T> Optional<T> next(Decoder<T> decoder) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    int length =
        first << 24
            | in.readUnsignedByte() << 16
            | in.readUnsignedByte() << 8
            | in.readUnsignedByte();
    if (length < 1 || length > longest) {
      throw new MalformedFrameException("a frame of " + length + " bytes");
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("the stream ended within a frame");
    }
    bytesRead += Integer.BYTES + length;
    return Optional.of(decode(payload, decoder));
  }

  private static <T> T decode(byte[] payload, Decoder<T> decoder) throws MalformedFrameException {
    try (DataInputStream message = new DataInputStream(new ByteArrayInputStream(payload))) {
      T value = decoder.read(message);
      if (message.read() >= 0) {
        throw new MalformedFrameException("bytes after the message");
      }
      return value;
    } catch (MalformedFrameException e) {
      throw e;
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw new MalformedFrameException("not a message: " + e, e);
    }
  }

  private interface Decoder<T> {
    T read(DataInputStream in) throws IOException;
  }
}
