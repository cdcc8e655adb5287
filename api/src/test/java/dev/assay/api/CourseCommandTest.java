package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.report.Conformance;
import dev.assay.api.report.ReportFormat;
import dev.assay.api.report.Subject;
import dev.assay.grader.model.Verdict;
import dev.assay.problems.FiledSubmission;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courses graded on the command line, within this process and on the real engine. */
final class CourseCommandTest {
  private static final String ENDLESS = "SELECT count(*) FROM range(1000000000000)";

  @TempDir private static Path folder;

  /** 30 problems: 14 right, 10 wrong, 3 that do not parse, 2 missing, 1 endless. */
  private static Path thirty = Path.of("");

  @BeforeAll
  static void writeTheCourse() throws Exception {
    thirty = Files.createDirectories(folder.resolve("thirty"));
    Files.createDirectories(thirty.resolve("answers"));
    List<Problem> problems = new ProblemBank(Cli.BANK).problems();
    StringBuilder yaml = new StringBuilder("format: 1\nname: Thirty\nproblems:\n");
    for (int i = 0; i < 30; i++) {
      Problem problem = problems.get(i % problems.size());
      yaml.append(
          "  - {problem: %s, answer: answers/%02d.sql, points: 2}\n".formatted(problem.id(), i));
      Path file = thirty.resolve("answers/%02d.sql".formatted(i));
      if (i < 14) {
        Files.writeString(file, filed(problem, Verdict.ACCEPTED));
      } else if (i < 24) {
        Files.writeString(file, filed(problem, Verdict.WRONG_ANSWER));
      } else if (i < 27) {
        Files.writeString(file, "SELEC * FRM\nnowhere");
      } else if (i == 27) {
        Files.writeString(file, ENDLESS);
      }
    }
    Files.writeString(thirty.resolve("assay.yaml"), yaml);
  }

  private static String filed(Problem problem, Verdict verdict) {
    return problem.submissions().stream()
        .filter(each -> each.verdict() == verdict && !each.name().equals("reference"))
        .map(FiledSubmission::sql)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void gradesThirtyInOneRunAndWritesEveryFormatValid() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("course", "grade", thirty.toString()));
    for (ReportFormat format : ReportFormat.values()) {
      arguments.add("--report");
      arguments.add(format.code() + "=" + folder.resolve("report." + format.code()));
    }
    Cli.Run run = assay(Map.of(), arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    for (ReportFormat format : ReportFormat.values()) {
      String text = Files.readString(folder.resolve("report." + format.code()));
      Conformance.check(format, Subject.Scope.COURSE, 30, text);
    }
    List<String> table = run.out().lines().toList();
    assertThat(table.getLast()).matches("total +14 of 30 accepted +28 / 60");
    List<String> rows = table.subList(table.size() - 31, table.size() - 1);
    assertThat(rows.subList(0, 14)).allMatch(row -> row.contains(" accepted "));
    assertThat(rows.subList(14, 24)).allMatch(row -> row.contains(" wrong_answer "));
    assertThat(rows.subList(24, 27)).allMatch(row -> row.contains(" compile_error "));
    assertThat(rows.get(27)).contains(" time_limit_exceeded ");
    assertThat(rows.subList(28, 30)).allMatch(row -> row.contains(" missing "));
  }

  @Test
  void annotatesForGithubBesideTheTableAndAppendsTheSummary() throws Exception {
    Path course = example("github");
    Files.writeString(course.resolve("answers/top-customers.sql"), "SELECT\n::error::mine FRM t");
    Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
    Cli.Run run =
        assay(
            Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
            "course",
            "grade",
            course.toString(),
            "--report",
            "github");
    List<String> lines = run.out().lines().toList();
    String stop = lines.getFirst();
    assertThat(stop).startsWith("::stop-commands::");
    String resume = "::" + stop.substring("::stop-commands::".length()) + "::";
    assertThat(lines.subList(1, lines.indexOf(resume)))
        .anyMatch(line -> line.contains("::error::mine"))
        .anyMatch(line -> line.startsWith("total "));
    assertThat(lines.subList(lines.indexOf(resume) + 1, lines.size()))
        .singleElement()
        .asString()
        .startsWith("::error file=" + course + "/answers/top-customers.sql,line=2,");
    assertThat(Files.readString(summary)).startsWith("before\n## SQL exercises\n");
  }

  @Test
  void gradesTheExampleWellAndOnlyWhatIsAskedFor() throws Exception {
    Path course = example("only");
    Cli.Run all = grade(course);
    assertThat(all.out()).contains("total               2 of 2 accepted  15 / 15");
    assertThat(all.exitCode()).isZero();
    assertThat(grade(course, "--only", "orders-by-customer").out())
        .contains("1 of 1 accepted  5 / 5");
    assertThat(grade(course, "--only", "orders").err())
        .startsWith("assay: unknown_problem: assay.yaml has no problem 'orders'");
  }

  @Test
  void anAnswerAfterItsTimeKeepsItsShareAndPointsCanSuffice() throws Exception {
    Path course = example("late");
    Files.delete(course.resolve("answers/top-customers.sql"));
    String[] late = {"--as-of", "2100-01-01T00:00:01Z", "--fail-under"};
    Cli.Run enough = grade(course, late[0], late[1], late[2], "2.5");
    assertThat(enough.out()).contains("2.5 / 5", "late", "missing", "2.5 / 15");
    assertThat(enough.exitCode()).isZero();
    assertThat(grade(course, late[0], late[1], late[2], "2.6").exitCode()).isEqualTo(1);
  }

  @Test
  void brokenFilesAreResults() throws Exception {
    Path course = example("broken");
    Files.write(course.resolve("answers/top-customers.sql"), new byte[] {(byte) 0xff});
    Path answer = course.resolve("answers/orders-by-customer.sql");
    Files.delete(answer);
    Path reference =
        course.resolve("problems/orders-by-customer/submissions/accepted/reference.sql");
    Files.createSymbolicLink(answer, reference.toAbsolutePath());
    Cli.Run run = grade(course);
    assertThat(run.out()).contains("is not UTF-8", "[not_utf8]", "is not a plain file", "0 / 15");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aBrokenProblemIsNotTheLearnersFault() throws Exception {
    Path course = example("problem");
    Files.writeString(course.resolve("problems/orders-by-customer/problem.yaml"), "format: 1\n");
    Cli.Run run = grade(course);
    assertThat(run.out())
        .contains("judge_error", "[broken_problem]", "top-customers       accepted");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void feedbackDecidesWhatIsShown() throws Exception {
    Path course = example("feedback");
    Path yaml = course.resolve("assay.yaml");
    Files.copy(
        course.resolve("problems/orders-by-customer/submissions/wrong_answer/inner_join.sql"),
        course.resolve("answers/orders-by-customer.sql"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(grade(course).out()).contains("[missing_rows]", "secret 1  wrong_answer");
    String text = Files.readString(yaml);
    Files.writeString(yaml, text.replace("feedback: full", "feedback: databases"));
    assertThat(grade(course).out())
        .contains("secret 1  wrong_answer")
        .doesNotContain("[missing_rows]");
    Files.writeString(yaml, text.replace("feedback: full", "feedback: verdict"));
    assertThat(grade(course).out())
        .contains("wrong_answer")
        .doesNotContain("[missing_rows]", "secret 1");
    assertThat(grade(course, "--audience", "author").out()).contains("no-orders");
  }

  @Test
  void gradesWhatHasChangedSinceARevision() throws Exception {
    Path course = example("git");
    git(course, "init", "-q");
    git(course, "add", "-A");
    git(course, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "all");
    assertThat(grade(course, "--changed-since", "HEAD").out()).contains("0 of 0 accepted");
    Files.writeString(course.resolve("answers/top-customers.sql"), "SELECT 1");
    assertThat(grade(course, "--changed-since", "HEAD").out())
        .contains("0 of 1 accepted", "top-customers");
    Files.writeString(course.resolve("problems/orders-by-customer/.note"), "");
    assertThat(grade(course, "--changed-since", "HEAD").out()).contains("1 of 2 accepted");
    Cli.Run unknown = grade(course, "--changed-since", "no-such");
    assertThat(unknown.err()).startsWith("assay: no_revision: ");
    assertThat(unknown.exitCode()).isEqualTo(2);
  }

  @Test
  void saysEveryFlawOfTheCourseWithItsPlace() throws Exception {
    Path course = Files.createDirectories(folder.resolve("flawed"));
    Files.writeString(course.resolve("assay.yaml"), "format: 1\nname: SQL\nproblem: x\n");
    Cli.Run run = grade(course);
    assertThat(run.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("assay: broken_course: " + course + "/assay.yaml:"));
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void initOverwritesNothing() throws Exception {
    Path course = example("twice");
    Cli.Run run = assay(Map.of(), "course", "init", course.toString());
    assertThat(run.err()).startsWith("assay: file_exists: ");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static Path example(String name) {
    Path course = folder.resolve(name);
    assertThat(assay(Map.of(), "course", "init", course.toString()).exitCode()).isZero();
    return course;
  }

  private static Cli.Run grade(Path course, String... options) {
    List<String> arguments = new ArrayList<>(List.of("course", "grade", course.toString()));
    arguments.addAll(List.of(options));
    return assay(Map.of(), arguments.toArray(String[]::new));
  }

  private static Cli.Run assay(Map<String, String> environment, String... arguments) {
    return Cli.run(folder, "", environment, arguments);
  }

  private static void git(Path course, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", course.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
