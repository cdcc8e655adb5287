package dev.assay.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.grader.model.Evidence;
import dev.assay.grader.model.Verdict;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class VerdictJsonTest {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  @Test
  void hasOneFormForAuthors() {
    String json = Json.write(VerdictJson.of(Verdicts.wrongAnswer()));
    assertThat(json)
        .isEqualTo(
            """
            {"format":1,"problem":"top-customers","verdict":"wrong_answer","score":0.0,\
            "evidence":{"kind":"refuted","databases":3,"complete":false},"graded":["rows in any order"],"witness":null,"plan":{"kind":"unsupported","text":"PIVOT"},\
            "fixtures":[{"name":"sample","visible":true,"verdict":"wrong_answer"},\
            {"name":"kryptonite-ties","visible":false,"verdict":"accepted"},\
            {"name":"kryptonite-nulls","visible":false,"verdict":"run_time_error"}],\
            "findings":[{"code":"changed_cells",\
            "message":"1 row has a wrong value in \\"total\\".\\nMore follows.",\
            "severity":"error","facts":{"total":2,"columns":["total"],"difference":"null_for_value",\
            "rows":{"columns":["customer","total"],"rows":[\
            {"mark":"expected","cells":["Ana Silva","22.77"],"changed":[1]},\
            {"mark":"actual","cells":["Ana Silva",null],"changed":[1]},\
            {"mark":"missing","cells":["","1e3"],"changed":[]}]}},\
            "span":{"line":2,"column":8,"end_line":2,"end_column":11},"hidden":false},\
            {"code":"conversion_error","message":"Conversion Error: 'kryptonite' is no date",\
            "severity":"error","facts":{"message":"kryptonite","kryptonite":["kryptonite"],\
            "rows":{"columns":["kryptonite"],"rows":[\
            {"mark":"row","cells":["kryptonite"],"changed":[]}]}},\
            "span":{"line":1,"column":1,"end_line":1,"end_column":2},"hidden":true},\
            {"code":"unordered","message":"The order is left to chance.",\
            "severity":"error","facts":{},"span":null,"hidden":false},\
            {"code":"kryptonite","message":"Conversion Error: 'kryptonite' is no date",\
            "severity":"error","facts":{"message":"kryptonite","kryptonite":["kryptonite"],\
            "rows":{"columns":["kryptonite"],"rows":[\
            {"mark":"row","cells":["kryptonite"],"changed":[]}]}},\
            "span":{"line":1,"column":1,"end_line":1,"end_column":2},"hidden":true}],\
            "timings":{"gate":1.235,"execute":8.0}}""");
  }

  @Test
  void tellsLearnersOfAHiddenDatabaseItsPositionAndVerdictOnly() {
    String json = Json.write(VerdictJson.of(Verdicts.wrongAnswer()).forAudience(Audience.LEARNER));
    assertThat(json)
        .doesNotContain(Verdicts.SECRET, "Conversion", "conversion")
        .contains(
            """
            {"name":"secret 1","visible":false,"verdict":"accepted"},\
            {"name":"secret 2","visible":false,"verdict":"run_time_error"}""")
        .containsOnlyOnce(
            """
            {"code":"hidden_database",\
            "message":"The answer fails on the hidden database 'secret 2' (run_time_error); \
            its rows are not shown.","severity":"error","facts":{},"span":null,"hidden":true}""");
  }

  @Test
  void keepsWhatConcernsVisibleDatabases() {
    VerdictJson whole = VerdictJson.of(Verdicts.wrongAnswer());
    assertThat(whole.forAudience(Audience.LEARNER).findings())
        .filteredOn(finding -> !finding.hidden())
        .isEqualTo(whole.findings().stream().filter(finding -> !finding.hidden()).toList());
  }

  @Test
  void isReadBackAsItWas() throws Exception {
    VerdictJson verdict = VerdictJson.of(Verdicts.wrongAnswer());
    assertThat(Json.read(Json.write(verdict), VerdictJson.class)).isEqualTo(verdict);
  }

  @Test
  void isNotReadInAnotherFormat() {
    String json = Json.write(VerdictJson.of(Verdicts.wrongAnswer())).replace(":1,", ":2,");
    assertThatThrownBy(() -> Json.read(json, VerdictJson.class))
        .hasMessageContaining("not format 1");
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void keepsToItsSchema(Audience audience) throws Exception {
    assertValid(Json.write(VerdictJson.of(Verdicts.wrongAnswer()).forAudience(audience)));
  }

  @Test
  void keepsToItsSchemaWhenTheJudgeFails() throws Exception {
    assertValid(Json.write(VerdictJson.judgeError("top-customers", "judge_failed", "It failed.")));
  }

  @Test
  void itsSchemaKnowsEveryWord() throws Exception {
    JsonNode schema = schemaTree();
    for (Verdict verdict : Verdict.values()) {
      assertThat(schema.at("/$defs/verdict/enum")).anyMatch(n -> n.asText().equals(verdict.code()));
    }
    for (Evidence.Kind kind : Evidence.Kind.values()) {
      assertThat(schema.at("/properties/evidence/properties/kind/enum"))
          .anyMatch(n -> n.asText().equals(kind.code()));
    }
  }

  @Test
  void itsSchemaRefusesWhatIsNotInIt() throws Exception {
    String json = Json.write(VerdictJson.of(Verdicts.wrongAnswer()));
    assertThat(schema().validate(PLAIN.readTree(json.replace("\"score\"", "\"points\""))))
        .isNotEmpty();
  }

  @Test
  void itsExampleInTheDocumentIsOne() throws Exception {
    String document = Files.readString(Path.of("VERDICT.md"));
    Matcher example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertThat(example.find()).isTrue();
    assertValid(example.group(1));
    VerdictJson verdict = Json.read(example.group(1), VerdictJson.class);
    assertThat(PLAIN.readTree(Json.write(verdict))).isEqualTo(PLAIN.readTree(example.group(1)));
  }

  private static void assertValid(String json) throws Exception {
    assertThat(schema().validate(PLAIN.readTree(json))).isEmpty();
  }

  private static Schema schema() throws Exception {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaTree());
  }

  private static JsonNode schemaTree() throws Exception {
    try (InputStream in = VerdictJson.class.getResourceAsStream("verdict.schema.json")) {
      return PLAIN.readTree(Objects.requireNonNull(in));
    }
  }
}
