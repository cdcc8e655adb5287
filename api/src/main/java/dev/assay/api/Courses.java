package dev.assay.api;

import dev.assay.api.course.Course;
import dev.assay.api.course.CourseFile;
import dev.assay.problems.Flaw;
import java.nio.file.Path;
import java.util.List;

/** Finds the course that a user means. */
final class Courses {
  private Courses() {}

  /**
   * The course of a folder.
   *
   * @throws CommandException if its file is flawed: a line for each flaw
   */
  static Course in(Path folder) {
    return switch (CourseFile.read(folder)) {
      case CourseFile.Read.Sound(Course course) -> course;
      case CourseFile.Read.Flawed(List<Flaw> flaws) ->
          throw new CommandException(
              "broken_course",
              String.join(
                  "\nassay: broken_course: ",
                  flaws.stream()
                      .map(
                          flaw ->
                              "%s:%d:%d: %s [%s]"
                                  .formatted(
                                      folder.resolve(flaw.file()),
                                      flaw.line(),
                                      flaw.column(),
                                      flaw.message(),
                                      flaw.code()))
                      .toList()));
    };
  }
}
