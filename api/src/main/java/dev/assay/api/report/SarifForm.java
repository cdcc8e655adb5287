package dev.assay.api.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.api.wire.VerdictJson.FindingJson;
import dev.assay.api.wire.VerdictJson.SpanJson;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0 (OASIS): a rule for each code, a result for each finding, with its place in the
 * answer. Findings on answers that were not accepted are errors, remarks on the others warnings.
 */
final class SarifForm implements WholeReport.Form {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    Map<String, Integer> rules = new LinkedHashMap<>();
    ObjectNode log = Tree.object();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Assay");
    driver.put("version", subject.version());
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    for (Graded graded : all) {
      for (FindingJson finding : graded.verdict().findings()) {
        ObjectNode place =
            result(
                results,
                rules,
                finding.code(),
                level(finding, graded),
                finding.message(),
                graded.file());
        if (finding.span() != null) {
          region(place.putObject("region"), finding.span());
        }
      }
      if (graded.verdict().findings().isEmpty() && !graded.accepted()) {
        String code = graded.verdict().verdict().code();
        result(results, rules, code, "error", graded.title(), graded.file());
      }
    }
    ArrayNode described = driver.putArray("rules");
    for (String code : rules.keySet()) {
      ObjectNode rule = described.addObject();
      rule.put("id", code);
      rule.putObject("shortDescription").put("text", code.replace('_', ' '));
    }
    Tree.write(log, out);
  }

  private static String level(FindingJson finding, Graded graded) {
    return switch (finding.severity()) {
      case ERROR -> graded.accepted() ? "warning" : "error";
      case PENALTY -> "warning";
      case ADVICE -> "note";
    };
  }

  private static ObjectNode result(
      ArrayNode results,
      Map<String, Integer> rules,
      String code,
      String level,
      String message,
      String file) {
    ObjectNode result = results.addObject();
    result.put("ruleId", code);
    Integer known = rules.putIfAbsent(code, rules.size());
    result.put("ruleIndex", known == null ? rules.size() - 1 : known);
    result.put("level", level);
    result.putObject("message").put("text", message);
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(file));
    return place;
  }

  private static void region(ObjectNode region, SpanJson span) {
    region.put("startLine", span.line());
    region.put("startColumn", span.column());
    region.put("endLine", span.endLine());
    region.put("endColumn", span.endColumn());
  }

  /** A relative reference, with slashes, as RFC 3986 has it. */
  private static String uri(String file) {
    try {
      String path = file.replace(File.separatorChar, '/');
      return new URI(null, null, path.startsWith("./") ? path.substring(2) : path, null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
