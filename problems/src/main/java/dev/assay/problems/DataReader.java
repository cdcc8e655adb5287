package dev.assay.problems;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what {@code problem.yaml} says of the data; its form was checked before. */
final class DataReader {
  private DataReader() {}

  static DataRules read(JsonNode yaml) {
    Map<String, List<String>> assumptions = new LinkedHashMap<>();
    yaml.path("assumptions")
        .properties()
        .forEach(entry -> assumptions.put(entry.getKey(), texts(entry.getValue())));
    Set<Tier> tiers =
        texts(yaml.path("tiers")).stream()
            .map(word -> Tier.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return new DataRules(
        assumptions,
        yaml.has("nullable") ? texts(yaml.path("nullable")) : null,
        tiers.isEmpty() ? DataRules.DEFAULT.deciding() : tiers);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
