package dev.assay.api.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a repository has changed since a revision, as git sees it: what is not added included.
 */
public final class ChangedFiles {
  private ChangedFiles() {}

  /** Git could not tell; the message is for the user. */
  public static final class GitException extends Exception {
    private static final long serialVersionUID = 1;

    GitException(String message) {
      super(message);
    }
  }

  /**
   * The entries to grade again: those whose answer or problem folder changed, or all if the course
   * itself did.
   *
   * @throws GitException if the folder is no repository or has no such revision
   */
  public static List<Course.Entry> of(Course course, String revision)
      throws GitException, InterruptedException {
    Set<Path> changed =
        Stream.concat(
                git(
                    course.folder(),
                    "diff",
                    "--name-only",
                    "--relative",
                    "-z",
                    "--end-of-options",
                    revision,
                    "--"),
                git(course.folder(), "ls-files", "--others", "--exclude-standard", "-z"))
            .map(Path::of)
            .collect(Collectors.toSet());
    if (changed.contains(Path.of(Course.FILE))) {
      return course.entries();
    }
    return course.entries().stream().filter(entry -> touches(entry, changed)).toList();
  }

  private static boolean touches(Course.Entry entry, Set<Path> changed) {
    Path answer = entry.answer().normalize();
    Path problem = Path.of(entry.problem()).normalize();
    return changed.stream().anyMatch(file -> file.equals(answer) || file.startsWith(problem));
  }

  private static Stream<String> git(Path folder, String... arguments)
      throws GitException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new GitException(
            "git does not know what has changed (a shallow clone lacks old revisions): "
                + out.lines().findFirst().orElse(""));
      }
      return Stream.of(out.split("\0")).filter(name -> !name.isEmpty());
    } catch (IOException e) {
      throw new GitException("git cannot be run: " + e.getMessage());
    }
  }
}
