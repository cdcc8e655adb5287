package dev.assay.grader.model;

import java.util.Locale;

/** The judge's word on a submission, in the terms of programming contests. */
public enum Verdict {
  ACCEPTED,
  WRONG_ANSWER,
  /** The engine cannot parse or bind the text; costs no attempt. */
  COMPILE_ERROR,
  RUN_TIME_ERROR,
  TIME_LIMIT_EXCEEDED,
  MEMORY_LIMIT_EXCEEDED,
  OUTPUT_LIMIT_EXCEEDED,
  /** Valid SQL that is not allowed here, such as a write. */
  REJECTED,
  /** The judge failed, not the learner; never charged. */
  JUDGE_ERROR;

  /** The word as it stands in reports: lower case with underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
