package dev.assay.grader.protocol;

import java.io.IOException;
import java.io.Serial;

/** The other end of the pipe sent something that is no frame of the protocol. */
public final class MalformedFrameException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public MalformedFrameException(String message) {
    super(message);
  }

  public MalformedFrameException(String message, Throwable cause) {
    super(message, cause);
  }
}
