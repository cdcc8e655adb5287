package dev.assay.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.wire.Audience;
import dev.assay.api.wire.Json;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportFormatTest {
  private static final String SQL = "SELECT *\nFROM   nul\nWHERE  1";
  private static final VerdictJson WRONG = VerdictJson.of(Verdicts.wrongAnswer());

  @Test
  void textShowsVerdictFixturesAndFindingsWithRowsAndPlaces() throws Exception {
    assertThat(write(ReportFormat.TEXT, graded(SQL, WRONG.forAudience(Audience.LEARNER))))
        .isEqualTo(
            """
            wrong_answer  top-customers  answer.sql
              score 0.00, refuted, compared on 3 databases (not all that were planned)
              sample    wrong_answer
              secret 1  accepted
              secret 2  run_time_error
              graded: rows in any order

              1 row has a wrong value in "total".
              More follows.
              [changed_cells]
                line 2, column 8
                  FROM   nul
                         ^^^
                rows:
                            customer    total
                  expected  Ana Silva  22.77*
                  actual    Ana Silva   NULL*
                  missing   ''           1e3

              The answer fails on the hidden database 'secret 2' (run_time_error); its rows are not shown.
              [hidden_database]

              The order is left to chance.
              [unordered]
            """);
  }

  @Test
  void textSaysLittleOfWhatIsAccepted() throws Exception {
    assertThat(write(ReportFormat.TEXT, graded(SQL, accepted()), graded(SQL, accepted())))
        .isEqualTo(
            """
            accepted  top-customers  answer.sql
              score 1.00, agreed on 1 database
              sample  accepted

            accepted  top-customers  answer.sql
              score 1.00, agreed on 1 database
              sample  accepted
            """);
  }

  @Test
  void jsonIsAVerdictALineInTheirOrder() throws Exception {
    assertThat(write(ReportFormat.JSON, graded(SQL, WRONG), graded(SQL, accepted())))
        .isEqualTo(Json.write(WRONG) + "\n" + Json.write(accepted()) + "\n");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void noFormatTellsALearnerWhatIsHidden(ReportFormat format) throws Exception {
    if (format != ReportFormat.CSV) { // It tells nobody what was found.
      assertThat(write(format, graded(SQL, WRONG))).contains(Verdicts.SECRET);
    }
    assertThat(write(format, graded(SQL, WRONG.forAudience(Audience.LEARNER))))
        .doesNotContain(Verdicts.SECRET);
  }

  @Test
  void textDoesNotSteerTheTerminal() throws Exception {
    VerdictJson verdict = compileError("\u001b[2J\u202eevil", new SpanJson(1, 8, 1, 9));
    String text = write(ReportFormat.TEXT, graded("SELECT \u001b[31m", verdict));
    assertThat(text).doesNotContain("\u001b", "\u202e").contains("\\u001b[2J\\u202eevil");
  }

  @Test
  void textPointsBehindTheEndOfTheAnswer() throws Exception {
    VerdictJson verdict = compileError("The end comes too soon.", new SpanJson(2, 1, 2, 1));
    assertThat(write(ReportFormat.TEXT, graded("SELECT\n", verdict)))
        .endsWith("    line 2, column 1 (the end)\n");
  }

  @Test
  void textShowsThePartOfALongLineAroundThePlace() throws Exception {
    String sql = "a".repeat(500) + "😀" + "b".repeat(500);
    VerdictJson verdict = compileError("What is this?", new SpanJson(1, 501, 1, 502));
    List<String> lines = write(ReportFormat.TEXT, graded(sql, verdict)).lines().toList();
    String source = lines.get(lines.size() - 2);
    String carets = lines.getLast();
    assertThat(source).contains("a😀b").hasSizeLessThan(120);
    assertThat(carets.strip()).isEqualTo("^");
    assertThat(source.codePointAt(source.offsetByCodePoints(0, carets.indexOf('^'))))
        .isEqualTo("😀".codePointAt(0));
  }

  private static VerdictJson accepted() {
    return new VerdictJson(
        VerdictJson.FORMAT,
        "top-customers",
        Verdict.ACCEPTED,
        1,
        new EvidenceJson(Evidence.Kind.AGREED, 1, true),
        List.of(),
        null,
        null,
        List.of(new FixtureJson("sample", true, Verdict.ACCEPTED)),
        List.of(),
        Map.of());
  }

  private static VerdictJson compileError(String message, SpanJson span) {
    return new VerdictJson(
        VerdictJson.FORMAT,
        "top-customers",
        Verdict.COMPILE_ERROR,
        0,
        new EvidenceJson(Evidence.Kind.NONE, 0, false),
        List.of(),
        null,
        null,
        List.of(),
        List.of(new FindingJson("syntax_error", message, Severity.ERROR, Map.of(), span, false)),
        Map.of());
  }

  private static Graded graded(String sql, VerdictJson verdict) {
    return new Graded("answer.sql", sql, verdict);
  }

  private static String write(ReportFormat format, Graded... all) throws IOException {
    StringBuilder out = new StringBuilder();
    try (Report report =
        format.open(new Subject("top-customers", "1.0", Subject.Scope.PROBLEM), out)) {
      for (Graded graded : all) {
        report.add(graded);
      }
    }
    return out.toString();
  }
}
