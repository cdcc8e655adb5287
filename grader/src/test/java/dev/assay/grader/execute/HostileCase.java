package dev.assay.grader.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A case of {@code hostile/hostile.jsonl}; its SQL is a template. */
record HostileCase(String id, String template) {
  private static final Pattern REPETITION =
      Pattern.compile("\\{\\{rep:(\\d+):(.*?}*)}}", Pattern.DOTALL);
  private static final Pattern SEQUENCE =
      Pattern.compile("\\{\\{seq:(\\d+):(.*?):(.*?}*)}}", Pattern.DOTALL);

  static List<HostileCase> all() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<HostileCase> cases = new ArrayList<>();
    try (InputStream in = HostileCase.class.getResourceAsStream("/hostile/hostile.jsonl")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
        JsonNode node = json.readTree(line);
        cases.add(new HostileCase(node.path("id").asText(), node.path("sql").asText()));
      }
    }
    return cases;
  }

  String sql() {
    String repeated =
        REPETITION
            .matcher(template)
            .replaceAll(match -> quote(match.group(2).repeat(Integer.parseInt(match.group(1)))));
    return SEQUENCE.matcher(repeated).replaceAll(match -> quote(sequence(match)));
  }

  private static String sequence(java.util.regex.MatchResult match) {
    return IntStream.range(0, Integer.parseInt(match.group(1)))
        .mapToObj(i -> match.group(3).replace("#", "" + i).replace("@", "" + (i + 1)))
        .collect(Collectors.joining(match.group(2)));
  }

  private static String quote(String text) {
    return Matcher.quoteReplacement(text);
  }

  @Override
  public String toString() {
    return id;
  }
}
