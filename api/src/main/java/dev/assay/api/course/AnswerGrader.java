package dev.assay.api.course;

import dev.assay.api.wire.VerdictJson;

/** Grades one answer of a course, here or elsewhere; whatever goes wrong is a judge_error. */
public interface AnswerGrader {
  /**
   * Grades it. Called by several threads at once.
   *
   * @throws InterruptedException if the grading is called off
   */
  VerdictJson grade(Course.Entry entry, String sql) throws InterruptedException;
}
