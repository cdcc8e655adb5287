package dev.assay.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the commands that ought to be quick from nothing, for a JVM that records what classes that
 * takes: right answers and wrong ones, and what does not compile. Its one argument is a folder to
 * write to.
 */
public final class Rehearsal {
  private static final String PROBLEM = "top-customers";

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    System.exit(rehearse(Installation.discover(System.getenv()), Path.of(args[0])));
  }

  private static int rehearse(Installation installation, Path folder) throws IOException {
    Path course = folder.resolve("course");
    String misspelt =
        Files.writeString(folder.resolve("misspelt.sql"), "SELECT nme FROM customer").toString();
    String misplaced =
        Files.writeString(folder.resolve("misplaced.sql"), "SELECT name customer").toString();
    List<String> grading = new ArrayList<>(List.of("grade", PROBLEM, misspelt, misplaced));
    try (Stream<Path> answers = Files.walk(installation.bank().resolve(PROBLEM + "/submissions"))) {
      answers.map(Path::toString).filter(it -> it.endsWith(".sql")).forEach(grading::add);
    }
    int worst = run(installation, "course", "init", course.toString());
    worst =
        Math.max(
            worst,
            run(
                installation,
                "course",
                "grade",
                course.toString(),
                "--report",
                "json=" + folder.resolve("json"),
                "--report",
                "junit=" + folder.resolve("junit"),
                "--report",
                "github"));
    return Math.max(worst, run(installation, grading.toArray(String[]::new)));
  }

  /** 0 unless it failed: an answer may be wrong. */
  private static int run(Installation installation, String... arguments) {
    int code = Main.commandLine(installation, Terminal.system()).execute(arguments);
    return code == ExitCode.FAILURE ? code : 0;
  }
}
