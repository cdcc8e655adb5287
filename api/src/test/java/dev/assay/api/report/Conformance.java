package dev.assay.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.api.wire.VerdictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.xml.sax.SAXException;

/** Holds a report against the schema or the specification of its form. */
public final class Conformance {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern COMMAND =
      Pattern.compile(
          "::(error|warning|notice) ([a-zA-Z]+=[^,:\\r\\n]*(?:,[a-zA-Z]+=[^,:\\r\\n]*)*)::.+");
  private static final Pattern TEST_POINT =
      Pattern.compile("(not )?ok (\\d+) - (?:[^#\\\\]|\\\\[#\\\\])+");

  private Conformance() {}

  /** Fails if the text of that many answers breaks its form. */
  public static void check(ReportFormat format, Subject.Scope scope, int answers, String text)
      throws IOException {
    switch (format) {
      case TEXT, TABLE -> assertThat(text).isNotBlank().endsWith("\n");
      case JSON -> {
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(answers);
        for (String line : lines) {
          JsonNode node = MAPPER.readTree(line);
          JsonNode verdict = scope == Subject.Scope.COURSE ? node.path("verdict") : node;
          valid(
              VerdictJson.class,
              "verdict.schema.json",
              SpecificationVersion.DRAFT_2020_12,
              verdict);
        }
      }
      case CSV -> csv(text, answers);
      case JUNIT -> junit(text, answers);
      case SARIF ->
          valid(
              Conformance.class,
              "sarif-schema-2.1.0.json",
              SpecificationVersion.DRAFT_7,
              MAPPER.readTree(text));
      case GITHUB -> github(text);
      case MARKDOWN ->
          assertThat(text.lines().filter(line -> line.startsWith("| "))).hasSize(answers + 1);
      case GRADESCOPE, PRAIRIELEARN, EXERCISM -> {
        JsonNode tree = MAPPER.readTree(text);
        valid(
            Conformance.class,
            format.code() + ".schema.json",
            SpecificationVersion.DRAFT_2020_12,
            tree);
        assertThat(tree.path("tests")).hasSize(answers);
      }
      case TAP -> tap(text, answers);
    }
  }

  private static void valid(
      Class<?> beside, String schema, SpecificationVersion version, JsonNode tree)
      throws IOException {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(schema), schema)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(version)
                  .getSchema(MAPPER.readTree(in))
                  .validate(tree))
          .isEmpty();
    }
  }

  private static void csv(String text, int answers) throws IOException {
    List<CSVRecord> records =
        CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(text)).getRecords();
    assertThat(records).hasSize(answers).allMatch(CSVRecord::isConsistent);
  }

  private static void junit(String text, int answers) throws IOException {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Conformance.class.getResource("junit.xsd"))
          .newValidator()
          .validate(new StreamSource(new StringReader(text)));
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
    assertThat(text.split("<testcase ", -1)).hasSize(answers + 1);
  }

  private static void github(String text) {
    List<String> commands = text.lines().toList();
    assertThat(commands).allMatch(line -> COMMAND.matcher(line).matches());
    for (String kind : List.of("error", "warning", "notice")) {
      assertThat(commands.stream().filter(line -> line.startsWith("::" + kind)))
          .hasSizeLessThanOrEqualTo(10);
    }
  }

  /** The version, the plan, and points by number; each YAML block parses. */
  private static void tap(String text, int answers) throws IOException {
    List<String> lines = text.lines().toList();
    assertThat(lines.subList(0, 2)).containsExactly("TAP version 14", "1.." + answers);
    int number = 0;
    List<String> block = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      if (line.equals("  ---")) {
        block.clear();
      } else if (line.equals("  ...")) {
        JsonNode yaml = new YAMLMapper().readTree(String.join("\n", block));
        assertThat(Stream.of("verdict", "points", "standing", "message"))
            .allMatch(key -> yaml.path(key).isTextual());
      } else if (line.startsWith("  ") || line.isEmpty()) {
        block.add(line);
      } else {
        assertThat(line).matches(TEST_POINT);
        assertThat(line).contains("ok " + ++number + " - ");
      }
    }
    assertThat(number).isEqualTo(answers);
  }
}
