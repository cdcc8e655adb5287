package dev.assay.problems;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A YAML file as a tree, with the place of each of its keys and values.
 *
 * @param keys where the key of a value stands, by the value's pointer
 * @param values where a value begins
 */
record YamlFile(
    String file,
    ObjectNode tree,
    Map<JsonPointer, Position> keys,
    Map<JsonPointer, Position> values) {
  YamlFile {
    keys = Map.copyOf(keys);
    values = Map.copyOf(values);
  }

  /** Where a value begins, or the nearest that holds it. */
  Position at(JsonPointer pointer) {
    Position place = values.get(pointer);
    JsonPointer parent = pointer.head();
    if (place != null) {
      return place;
    }
    return parent == null ? Position.START : at(parent);
  }

  Position at(String pointer) {
    return at(JsonPointer.compile(pointer));
  }

  /** Where the key of a value stands; the value's own place if it has no key. */
  Position atKey(JsonPointer pointer) {
    Position place = keys.get(pointer);
    return place == null ? at(pointer) : place;
  }
}
