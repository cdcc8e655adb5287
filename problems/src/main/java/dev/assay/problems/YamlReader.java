package dev.assay.problems;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one YAML file into a tree that knows its places. Jackson's tree reader forgets places and
 * stops at the first duplicate key, so the tree is built here from its tokens.
 */
final class YamlReader {
  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final Flaws flaws;
  private final YAMLParser parser;
  private final Map<JsonPointer, Position> keys = new HashMap<>();
  private final Map<JsonPointer, Position> values = new HashMap<>();

  private YamlReader(String file, Flaws flaws, YAMLParser parser) {
    this.file = file;
    this.flaws = flaws;
    this.parser = parser;
  }

  /** The file's mapping, or nothing where it is not one; flaws say what is wrong with it. */
  static Optional<YamlFile> read(String file, String text, Flaws flaws) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new YamlReader(file, flaws, parser).document();
    } catch (JsonProcessingException e) {
      Position place = e.getLocation() == null ? Position.START : Position.of(e.getLocation());
      flaws.add("yaml_syntax", file, place, "not YAML: " + firstLine(e.getOriginalMessage()));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<YamlFile> document() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      flaws.add("wrong_type", file, "the file must be a mapping of keys to values");
      return Optional.empty();
    }
    ObjectNode tree = object(JsonPointer.empty());
    if (parser.nextToken() != null) {
      flaws.add("yaml_syntax", file, here(), "the file must be a single YAML document");
    }
    return Optional.of(new YamlFile(file, tree, keys, values));
  }

  private ObjectNode object(JsonPointer pointer) throws IOException {
    values.put(pointer, here());
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonPointer child = pointer.appendProperty(key);
      Position first = keys.put(child, here());
      if (first != null) {
        String message = "\"" + key + "\" is given twice, first in line " + first.line();
        flaws.add("duplicate_key", file, here(), message);
      }
      parser.nextToken();
      object.set(key, value(child));
    }
    return object;
  }

  private ArrayNode array(JsonPointer pointer) throws IOException {
    values.put(pointer, here());
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(pointer.appendIndex(array.size())));
    }
    return array;
  }

  private JsonNode value(JsonPointer pointer) throws IOException {
    values.put(pointer, here());
    if (parser.isCurrentAlias()) {
      flaws.add(
          "yaml_alias", file, here(), "anchors and aliases are not supported: repeat the value");
      return NODES.nullNode();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.textNode(parser.getText());
    };
  }

  private Position here() {
    return Position.of(parser.currentTokenLocation());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("it cannot be read");
  }
}
