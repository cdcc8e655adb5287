package dev.assay.api.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.wire.Feedback;
import dev.assay.problems.Flaw;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CourseFileTest {
  @TempDir private Path folder;

  @Test
  void readsAllThatACourseSays() throws Exception {
    Course course =
        sound(
            """
            format: 1
            name: SQL
            feedback: databases
            bank: my/bank
            server: https://assay.example.org
            late_credit: 0.5
            problems:
              - problem: top-customers
              - {problem: ./problems/own, answer: own.sql, points: 2.5, due: 2026-12-01T18:00:00+01:00,
                 late_credit: 0, server: "http://localhost:8080"}
              - {problem: last, due: 2026-12-01}
            """);
    assertThat(course.name()).isEqualTo("SQL");
    assertThat(course.feedback()).isEqualTo(Feedback.DATABASES);
    assertThat(course.bank()).isEqualTo(Path.of("my/bank"));
    URI everywhere = URI.create("https://assay.example.org");
    assertThat(course.entries())
        .containsExactly(
            new Course.Entry(
                "top-customers", Path.of("answers/top-customers.sql"), 1, null, 0.5, everywhere),
            new Course.Entry(
                "./problems/own",
                Path.of("own.sql"),
                2.5,
                Instant.parse("2026-12-01T17:00:00Z"),
                0,
                URI.create("http://localhost:8080")),
            new Course.Entry(
                "last",
                Path.of("answers/last.sql"),
                1,
                Instant.parse("2026-12-02T00:00:00Z"),
                0.5,
                everywhere));
    assertThat(course.entries().get(1).id()).isEqualTo("own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pionts: 3                           | 5:5   | unknown_key      | did you mean \"points\"?",
        "points: many                        | 5:13  | wrong_type       | must be a number",
        "points: -1                          | 5:13  | out_of_range     | must be at least 0",
        "late_credit: 2                      | 5:18  | out_of_range     | must be at most 1",
        "due: tomorrow                       | 5:10  | invalid_value    | a time such as 2026-12-01T23:59:00Z",
        "due: 2026-02-30                     | 5:10  | invalid_value    | there is no such time: 2026-02-30",
        "answer: ../other/a.sql              | 5:13  | invalid_value    | leads out of the repository",
        "answer: /etc/passwd                 | 5:13  | invalid_value    | leads out of the repository",
        "answer: \"a\\0b\"                   | 5:13  | invalid_value    | is no path",
        "server: ftp://example.org           | 5:13  | invalid_value    | https://assay.example.org",
        "points: 1, points: 2                | 5:16  | duplicate_key    | given twice",
      })
  void saysWhereAndWhat(String line, String place, String code, String words) throws Exception {
    String text =
        """
        format: 1
        name: SQL
        problems:
          - problem: top-customers
            %s
        """
            .formatted(line.replace(", ", "\n    "));
    Flaw flaw = flaws(text).getFirst();
    assertThat(flaw.code()).isEqualTo(code);
    assertThat(flaw.message()).contains(words);
    if (!code.equals("duplicate_key")) {
      assertThat(flaw.line() + ":" + flaw.column()).isEqualTo(place);
    }
  }

  @Test
  void collectsAllThatIsWrong() throws Exception {
    assertThat(flaws("format: 2\nfeedback: all\nproblems: []\n"))
        .extracting(Flaw::code)
        .containsExactlyInAnyOrder("missing_key", "invalid_value", "invalid_value", "out_of_range");
  }

  @Test
  void refusesTwoProblemsWithOneAnswer() throws Exception {
    String twice =
        "format: 1\nname: SQL\nproblems: [{problem: a}, {problem: b, answer: ./answers/a.sql}]\n";
    assertThat(flaws(twice)).extracting(Flaw::code).containsExactly("duplicate_answer");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThat(CourseFile.read(folder))
        .isInstanceOfSatisfying(
            CourseFile.Read.Flawed.class,
            read -> assertThat(read.flaws().getFirst().code()).isEqualTo("missing_file"));
  }

  private Course sound(String text) throws Exception {
    Files.writeString(folder.resolve(Course.FILE), text);
    assertThat(CourseFile.read(folder)).isInstanceOf(CourseFile.Read.Sound.class);
    return ((CourseFile.Read.Sound) CourseFile.read(folder)).course();
  }

  private List<Flaw> flaws(String text) throws Exception {
    Files.writeString(folder.resolve(Course.FILE), text);
    assertThat(CourseFile.read(folder)).isInstanceOf(CourseFile.Read.Flawed.class);
    return ((CourseFile.Read.Flawed) CourseFile.read(folder)).flaws();
  }
}
