package dev.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.api.wire.PlanReportJson;
import dev.assay.grader.normalize.LogicalPlan;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How answers compute their rows, as a program reads it. */
final class PlanCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Joins two tables by a comma, asks for each row what the reference asks once, and more. */
  private static final String ANSWER =
      """
      WITH spent AS (
        SELECT c.CustomerId, c.FirstName || ' ' || c.LastName AS customer, sum(i.Total) AS total
        FROM customer c, invoice i WHERE c.CustomerId = i.CustomerId GROUP BY ALL
      )
      SELECT (SELECT count(*) FROM spent o WHERE o.total > s.total) + 1 AS place, s.*
      FROM spent s WHERE (SELECT count(*) FROM spent o WHERE o.total > s.total) < 5
      ORDER BY total DESC
      """;

  @TempDir private static Path folder;

  private static Cli.Run plan(String sql, String... options) {
    List<String> arguments = new ArrayList<>(List.of("plan", "top-customers", "-"));
    arguments.addAll(Arrays.asList(options));
    return Cli.run(folder, sql, arguments.toArray(String[]::new));
  }

  private static JsonNode valid(String sql, String audience) throws Exception {
    Cli.Run run = plan(sql, "--format", "json", "--audience", audience);
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(schema().validate(report)).isEmpty();
    return report;
  }

  private static JsonNode schemaTree() throws Exception {
    try (InputStream in = PlanReportJson.class.getResourceAsStream("plan.schema.json")) {
      return JSON.readTree(Objects.requireNonNull(in));
    }
  }

  private static Schema schema() throws Exception {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaTree());
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  @Test
  void authorsSeeBothPlansAndTheirDifference() throws Exception {
    JsonNode report = valid(ANSWER, "author");
    assertThat(report.path("problem").asText()).isEqualTo("top-customers");
    assertThat(report.path("answer").path("unsupported").isNull()).isTrue();
    assertThat(report.path("answer").path("work").asLong())
        .isGreaterThan(report.path("reference_work").asLong());
    assertThat(report.path("reference").path("logical").path("operator").asText()).isNotEmpty();
    assertThat(report.path("reference").path("work")).isEqualTo(report.path("reference_work"));
    assertThat(texts(report.path("difference")).size()).isGreaterThan(5);
    assertThat(report.path("advice").path(0).path("severity").asText()).isEqualTo("advice");
    assertThat(report.at("/answer/engine/inputs").size()).isPositive();
  }

  @Test
  void learnersSeeNothingOfTheReferenceButItsWork() throws Exception {
    JsonNode report = valid(ANSWER, "learner");
    assertThat(report.path("reference").isNull()).isTrue();
    assertThat(report.path("reference_work").asLong()).isPositive();
    report
        .path("difference")
        .forEach(
            pair -> {
              assertThat(pair.path("reference").isNull()).isTrue();
              assertThat(pair.path("mark").asText()).isNotEqualTo("missing");
            });
  }

  @Test
  void whatTheAlgebraCannotHoldIsNamedAndRunAllTheSame() throws Exception {
    JsonNode report = valid("SELECT * FROM customer POSITIONAL JOIN invoice", "author");
    assertThat(report.path("answer").path("unsupported").asText()).isEqualTo("POSITIONAL JOIN");
    assertThat(report.path("answer").path("logical").isNull()).isTrue();
    assertThat(report.path("answer").path("engine").path("rows").asLong()).isPositive();
    assertThat(report.path("reference").isNull()).isTrue();
  }

  @Test
  void theSchemaKnowsEveryOperatorAndTrait() throws Exception {
    JsonNode logical = schemaTree().at("/$defs/logical/properties");
    assertThat(texts(logical.at("/operator/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(LogicalPlan.Kind.values()).map(LogicalPlan.Kind::word).toList());
    assertThat(texts(logical.at("/traits/items/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(LogicalPlan.Trait.values())
                .map(trait -> trait.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void whatIsNoQueryIsRefused() {
    Cli.Run run = plan("DROP TABLE customer", "--format", "json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotEmpty();
  }
}
