package dev.assay.problems;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Requirement;
import dev.assay.grader.model.Requirement.Feature;
import dev.assay.grader.model.Requirement.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code requirements} of {@code problem.yaml}; the schema has checked its structure. */
final class RequirementsReader {
  private static final List<String> RULES = List.of("require", "forbid", "max_work");

  private final YamlFile yaml;
  private final Flaws flaws;

  RequirementsReader(YamlFile yaml, Flaws flaws) {
    this.yaml = yaml;
    this.flaws = flaws;
  }

  List<Requirement> read() {
    JsonNode list = yaml.tree().path("requirements");
    List<Requirement> requirements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode entry = list.get(i);
      String at = "/requirements/" + i;
      if (RULES.stream().filter(entry::has).count() != 1) {
        flaw(at, "must have one of require, forbid and max_work", i);
      } else if (entry.path("penalty").asDouble() == 0 && !entry.path("required").asBoolean()) {
        flaw(at, "must have a penalty above 0 or be required: a breach would cost nothing", i);
      } else {
        requirements.add(
            new Requirement(
                rule(entry), entry.path("penalty").asDouble(), entry.path("required").asBoolean()));
      }
    }
    return requirements;
  }

  private void flaw(String at, String message, int index) {
    flaws.add(
        "invalid_value",
        yaml.file(),
        yaml.at(at),
        "\"requirements[" + (index + 1) + "]\" " + message);
  }

  private static Rule rule(JsonNode entry) {
    if (entry.has("max_work")) {
      return new Rule.MaxWork(entry.path("max_work").asDouble());
    }
    return entry.has("require")
        ? new Rule.Require(feature(entry.path("require")))
        : new Rule.Forbid(feature(entry.path("forbid")));
  }

  private static Feature feature(JsonNode name) {
    return Feature.valueOf(name.asText().toUpperCase(Locale.ROOT));
  }
}
