package dev.assay.problems;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.grader.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code submissions/}: answers by verdict, and what is expected of their explanations. */
final class SubmissionsReader {
  private static final String FOLDER = "submissions";
  private static final String EXPECTED = FOLDER + "/expected.yaml";
  static final String REFERENCE = FOLDER + "/accepted/reference.sql";

  private final PackageFolder files;
  private final Flaws flaws;

  SubmissionsReader(PackageFolder files, Flaws flaws) {
    this.files = files;
    this.flaws = flaws;
  }

  List<FiledSubmission> read() {
    JsonNode expected = expected();
    List<FiledSubmission> submissions = new ArrayList<>();
    for (String folder : files.folders(FOLDER)) {
      Optional<Verdict> verdict = verdict(folder);
      if (verdict.isEmpty()) {
        continue;
      }
      files.allow(FOLDER + "/" + folder, ".sql", Set.of());
      for (String name : files.files(FOLDER + "/" + folder)) {
        if (name.endsWith(".sql")) {
          String key = folder + "/" + name;
          files
              .read(FOLDER + "/" + key)
              .map(sql -> submission(key, verdict.get(), sql, expected.path(key)))
              .ifPresent(submissions::add);
        }
      }
    }
    files.required(REFERENCE, "it defines the rows that are right");
    return submissions;
  }

  private Optional<Verdict> verdict(String folder) {
    List<Verdict> earned = new ArrayList<>(Arrays.asList(Verdict.values()));
    earned.remove(Verdict.JUDGE_ERROR);
    Optional<Verdict> verdict =
        earned.stream().filter(each -> each.code().equals(folder)).findFirst();
    if (verdict.isEmpty()) {
      List<String> names = earned.stream().map(Verdict::code).toList();
      flaws.add(
          "unknown_verdict",
          FOLDER + "/" + folder,
          "no submission can earn \"" + folder + "\"" + Suggestion.of(folder, names));
    }
    return verdict;
  }

  /** Entries in one form, {@code {contains: [...], message, variant}}; only the sound ones. */
  private JsonNode expected() {
    JsonNode none = JsonNodeFactory.instance.objectNode();
    List<String> strays = files.files(FOLDER);
    for (String name : strays) {
      if (!name.equals("expected.yaml")) {
        String hint = Suggestion.of(name, List.of("expected.yaml"));
        flaws.add("stray_file", FOLDER + "/" + name, "nothing reads this" + hint);
      }
    }
    if (!files.has(EXPECTED)) {
      return none;
    }
    Optional<YamlFile> read =
        files.read(EXPECTED).flatMap(text -> YamlReader.read(EXPECTED, text, flaws));
    if (read.isEmpty()) {
      return none;
    }
    int before = flaws.count();
    YamlSchema.EXPECTED.check(read.get(), flaws);
    if (flaws.count() > before) {
      return none;
    }
    check(read.get());
    return read.get().tree();
  }

  private void check(YamlFile yaml) {
    Set<String> known = new TreeSet<>();
    files
        .folders(FOLDER)
        .forEach(
            folder ->
                files.files(FOLDER + "/" + folder).forEach(name -> known.add(folder + "/" + name)));
    yaml.tree()
        .properties()
        .forEach(
            entry -> {
              String key = entry.getKey();
              Position place = yaml.atKey(JsonPointer.empty().appendProperty(key));
              if (!known.contains(key)) {
                flaws.add(
                    "unknown_submission",
                    EXPECTED,
                    place,
                    "there is no submission \"" + key + "\"" + Suggestion.of(key, known));
              }
              if (entry.getValue().has("message") && !key.startsWith("wrong_answer/")) {
                flaws.add("invalid_value", EXPECTED, place, "only a wrong answer has a message");
              }
              boolean alternative =
                  key.startsWith("accepted/") && !(FOLDER + "/" + key).equals(REFERENCE);
              if (entry.getValue().has("variant") && !alternative) {
                flaws.add(
                    "invalid_value",
                    EXPECTED,
                    place,
                    "only an accepted answer other than the reference is a variant");
              }
            });
  }

  private static FiledSubmission submission(
      String key, Verdict verdict, String sql, JsonNode expected) {
    List<String> contains = new ArrayList<>();
    JsonNode words = expected.isObject() ? expected.path("contains") : expected;
    if (words.isTextual()) {
      contains.add(words.asText());
    }
    words.forEach(word -> contains.add(word.asText()));
    JsonNode message = expected.path("message");
    boolean messaged = message.isTextual() && verdict == Verdict.WRONG_ANSWER;
    boolean variant = expected.path("variant").asBoolean() && verdict == Verdict.ACCEPTED;
    return new FiledSubmission(
        FOLDER + "/" + key, verdict, sql, contains, messaged ? message.asText() : null, variant);
  }
}
