package dev.assay.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.wire.Audience;
import dev.assay.api.wire.VerdictJson;
import dev.assay.api.wire.VerdictJson.EvidenceJson;
import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.api.wire.VerdictJson.FixtureJson;
import dev.assay.api.wire.VerdictJson.SpanJson;
import dev.assay.api.wire.Verdicts;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Severity;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every form of report of one course, byte by byte, and valid. With {@code -Dassay.golden=update}
 * the files are written anew.
 */
final class ReportGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/assay/api/report/golden");
  private static final String HOSTILE = "100% <b>|`x`,\r\n::error::]]>&\u001b[2J\uFFFF \\ # \u202e";

  /** JSON is held by the schema of the verdict. */
  @ParameterizedTest
  @EnumSource(value = ReportFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
  void isWrittenAsBefore(ReportFormat format) throws Exception {
    String text = write(format, course());
    Path golden = GOLDEN.resolve("course." + format.code() + ".txt");
    if ("update".equals(System.getProperty("assay.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void keepsToItsForm(ReportFormat format) throws Exception {
    for (List<Graded> all :
        List.of(course(), course().subList(0, 1), course().subList(2, 3), List.<Graded>of())) {
      if (!all.isEmpty() || format != ReportFormat.TEXT) {
        Conformance.check(format, Subject.Scope.COURSE, all.size(), write(format, all));
      }
    }
  }

  @Test
  void githubShowsTenOfAKindAndSaysHowManyAreLeft() throws Exception {
    String text = write(ReportFormat.GITHUB, Collections.nCopies(25, course().get(1)));
    assertThat(text.lines()).hasSize(10).last().asString().startsWith("::error title=16 more::");
  }

  @Test
  void aSummaryStaysBelowAMebibyte() throws Exception {
    String text = write(ReportFormat.MARKDOWN, Collections.nCopies(2000, course().get(1)));
    assertThat(text.length()).isLessThan(1 << 20);
    assertThat(text).contains("are in the log of the job");
  }

  @Test
  void prairielearnGradesWhereAnythingCouldBeRun() throws Exception {
    assertThat(write(ReportFormat.PRAIRIELEARN, course().subList(2, 3)))
        .contains("\"gradable\" : false");
    assertThat(write(ReportFormat.PRAIRIELEARN, course())).contains("\"gradable\" : true");
  }

  private static List<Graded> course() {
    VerdictJson wrong = VerdictJson.of(Verdicts.wrongAnswer()).forAudience(Audience.LEARNER);
    FindingJson remark =
        new FindingJson(
            "select_star",
            "Name the columns.",
            Severity.ADVICE,
            Map.of(),
            new SpanJson(1, 8, 1, 9),
            false);
    return List.of(
        new Graded(
            "answers/first.sql",
            "SELECT * FROM t",
            verdict("first", Verdict.ACCEPTED, 1, List.of(remark)),
            Points.of(1, 10),
            Standing.ON_TIME),
        new Graded(
            "answers/ä b%.sql", "SELECT *\nFROM   nul", wrong, Points.of(0.25, 7.5), Standing.LATE),
        new Graded(
            "answers/hostile.sql",
            "SELECT ```" + HOSTILE,
            verdict(
                "hostile",
                Verdict.COMPILE_ERROR,
                0,
                List.of(
                    new FindingJson(
                        "syntax_error",
                        HOSTILE,
                        Severity.ERROR,
                        Map.of(),
                        new SpanJson(1, 8, 1, 11),
                        false))),
            Points.of(0, 1),
            Standing.ON_TIME),
        new Graded(
            "=answers/missing.sql",
            "",
            VerdictJson.noQuery("missing", "missing_answer", "There is no answer yet."),
            Points.of(0, 3),
            Standing.MISSING),
        new Graded(
            "answers/ours.sql",
            "SELECT 1",
            VerdictJson.judgeError("ours", "no_engine", "The engine failed."),
            Points.of(0, 1),
            Standing.ON_TIME),
        new Graded(
            "answers/silent.sql",
            "SELECT 1",
            verdict("silent", Verdict.WRONG_ANSWER, 0, List.of()),
            Points.of(0, 1),
            Standing.ON_TIME));
  }

  private static VerdictJson verdict(
      String problem, Verdict verdict, double score, List<FindingJson> findings) {
    return new VerdictJson(
        VerdictJson.FORMAT,
        problem,
        verdict,
        score,
        new EvidenceJson(Evidence.Kind.NONE, 0, false),
        List.of(),
        null,
        null,
        List.of(new FixtureJson("sample", true, verdict)),
        findings,
        Map.of("execute", 12.5));
  }

  private static String write(ReportFormat format, List<Graded> all) throws IOException {
    StringBuilder out = new StringBuilder();
    Subject subject = new Subject("SQL & <more>", "1.0.0", Subject.Scope.COURSE);
    try (Report report = format.open(subject, out)) {
      for (Graded graded : new ArrayList<>(all)) {
        report.add(graded);
      }
    }
    return out.toString();
  }
}
