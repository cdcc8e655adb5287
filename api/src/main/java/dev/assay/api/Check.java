package dev.assay.api;

import java.util.Objects;

/**
 * What was found of one thing that grading rests on.
 *
 * @param detail what there is, or what is wrong
 * @param remedy how to get it; empty if it is there
 */
record Check(String name, Status status, String detail, String remedy) {
  Check {
    Objects.requireNonNull(name);
    Objects.requireNonNull(status);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(remedy);
  }

  /** Whether it is there. */
  enum Status {
    OK,
    /** It is not, and grading is less well contained for it. */
    MISSING,
    /** It is not, and nothing should be graded. */
    FAILED
  }

  static Check ok(String name, String detail) {
    return new Check(name, Status.OK, detail, "");
  }

  static Check failed(String name, String detail, String remedy) {
    return new Check(name, Status.FAILED, detail, remedy);
  }
}
