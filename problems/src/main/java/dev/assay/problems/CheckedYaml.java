package dev.assay.problems;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file of another module, read and held against its JSON Schema with the same care and in
 * the same words as the files of a package. Collects all that is wrong. For one thread.
 */
public final class CheckedYaml {
  private final Flaws flaws = new Flaws();
  private final @Nullable YamlFile yaml;

  private CheckedYaml(String file, String text, JsonNode schema) {
    yaml = YamlReader.read(file, text, flaws).orElse(null);
    if (yaml != null) {
      new YamlSchema(schema).check(yaml, flaws);
    }
  }

  /**
   * Reads a file.
   *
   * @param file its name, for the flaws
   * @param schema draft 2020-12; its descriptions are part of what an author is told
   */
  public static CheckedYaml read(String file, String text, JsonNode schema) {
    return new CheckedYaml(file, text, schema);
  }

  /** What the file says, or nothing as long as there is a flaw. */
  public Optional<JsonNode> tree() {
    return flaws.count() == 0 ? Optional.ofNullable(yaml).map(YamlFile::tree) : Optional.empty();
  }

  /**
   * Adds what a schema cannot say.
   *
   * @param pointer the value that is wrong, a JSON pointer
   */
  public void flaw(String code, String pointer, String message) {
    YamlFile file = Objects.requireNonNull(yaml, "nothing was read");
    flaws.add(code, file.file(), file.at(pointer), message);
  }

  /** All that is wrong, by line and column. */
  public List<Flaw> flaws() {
    return flaws.sorted();
  }
}
