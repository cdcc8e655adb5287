package dev.assay.api.course;

import dev.assay.api.wire.Feedback;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A course repository, as its {@value #FILE} describes it.
 *
 * @param folder the repository; every other path is relative to it
 * @param bank a folder of problem packages, or null for the bundled ones
 * @param bundle the encrypted hidden parts, or null
 * @param entries in the order of the file
 */
public record Course(
    Path folder,
    String name,
    Feedback feedback,
    @Nullable Path bank,
    @Nullable Path bundle,
    List<Entry> entries) {
  /** The name of the file. */
  public static final String FILE = "assay.yaml";

  public Course {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(name);
    Objects.requireNonNull(feedback);
    entries = List.copyOf(entries);
  }

  /**
   * A problem and where its answer lies.
   *
   * @param problem an id, or a folder: a name with / or .
   * @param answer relative to the course's folder
   * @param points what a right answer earns
   * @param due null for never
   * @param lateCredit 0 to 1: what is left of the points after that
   * @param server where it is graded, or null for here
   */
  public record Entry(
      String problem,
      Path answer,
      double points,
      @Nullable Instant due,
      double lateCredit,
      @Nullable URI server) {
    public Entry {
      Objects.requireNonNull(problem);
      Objects.requireNonNull(answer);
    }

    /** The problem's id: its folder's name where it is a folder. */
    public String id() {
      return CourseFile.id(problem);
    }

    /** The same, graded on a server. */
    public Entry on(URI address) {
      return new Entry(problem, answer, points, due, lateCredit, address);
    }
  }

  /** The same with other entries. */
  public Course with(List<Entry> others) {
    return new Course(folder, name, feedback, bank, bundle, others);
  }
}
