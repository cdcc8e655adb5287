package dev.assay.grader.execute;

import java.io.Serial;

/** The engine cannot work here: the machine or the installation lacks something, or it is shut. */
public class EngineException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
