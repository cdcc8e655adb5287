package dev.assay.api.report;

import java.util.Objects;

/**
 * What a report is about.
 *
 * @param name the course, or the problem
 * @param version of Assay
 * @param scope whether the answers are those of a course
 */
public record Subject(String name, String version, Scope scope) {
  /** Where answers come from. */
  public enum Scope {
    /** One problem, answers as the user named them, each worth one point. */
    PROBLEM,
    /** A course, an answer for each of its problems. */
    COURSE
  }

  public Subject {
    Objects.requireNonNull(name);
    Objects.requireNonNull(version);
    Objects.requireNonNull(scope);
  }
}
