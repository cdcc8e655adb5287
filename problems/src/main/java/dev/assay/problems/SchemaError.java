package dev.assay.problems;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An error of the schema's validator in the words of an author, who has never seen the schema.
 *
 * @param pointer the value, or the key, that is wrong
 * @param concernsKey whether it is the key
 */
record SchemaError(String code, JsonPointer pointer, boolean concernsKey, String message) {
  static SchemaError of(Error error, JsonNode schema) {
    JsonPointer pointer = JsonPointer.compile(error.getInstanceLocation().toString());
    JsonPointer keyword = JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
    JsonNode owner = schema.at(keyword.head());
    String name = name(pointer);
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(pointer, error.getProperty(), owner);
      case "propertyNames" ->
          new SchemaError(
              "invalid_value",
              pointer.appendProperty(error.getProperty()),
              true,
              "\"" + error.getProperty() + "\" cannot be a key of " + name);
      case "required" ->
          value("missing_key", pointer, "the key \"" + error.getProperty() + "\" is missing");
      case "type" ->
          value(
              "wrong_type",
              pointer,
              name + " must be " + types(error.getSchemaNode()) + described(owner));
      case "enum", "const" ->
          value("invalid_value", pointer, name + choices(error, error.getSchemaNode()));
      case "pattern" ->
          value(
              "invalid_value",
              pointer,
              name + " must be " + owner.path("description").asText() + ", not " + shown(error));
      case String other -> value("out_of_range", pointer, name + range(other, error));
    };
  }

  private static SchemaError value(String code, JsonPointer pointer, String message) {
    return new SchemaError(code, pointer, false, message);
  }

  private static SchemaError unknownKey(JsonPointer pointer, String key, JsonNode owner) {
    List<String> known = new ArrayList<>();
    owner.path("properties").fieldNames().forEachRemaining(known::add);
    String message = "unknown key \"" + key + "\"" + Suggestion.of(key, known);
    return new SchemaError("unknown_key", pointer.appendProperty(key), true, message);
  }

  private static String choices(Error error, JsonNode allowed) {
    List<String> words = new ArrayList<>();
    if (allowed.isArray()) {
      allowed.forEach(word -> words.add(word.asText()));
    } else {
      words.add(allowed.asText());
    }
    String actual = error.getInstanceNode().asText();
    return " must be "
        + String.join(" or ", words)
        + ", not "
        + shown(error)
        + Suggestion.of(actual, words);
  }

  private static String range(String keyword, Error error) {
    String bound = error.getSchemaNode().asText();
    return switch (keyword) {
      case "minimum" -> " must be at least " + bound + ", not " + shown(error);
      case "maximum" -> " must be at most " + bound + ", not " + shown(error);
      case "exclusiveMaximum" -> " must be below " + bound + ", not " + shown(error);
      case "maxLength" -> " must be at most " + bound + " characters long";
      case "minItems", "minProperties" -> " must not be empty";
      case "uniqueItems" -> " must not hold a value twice";
      default -> " " + error.getMessage();
    };
  }

  private static String types(JsonNode type) {
    if (!type.isArray()) {
      return type(type.asText());
    }
    List<String> all = new ArrayList<>();
    type.forEach(each -> all.add(type(each.asText())));
    return String.join(" or ", all);
  }

  private static String type(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "an integer";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      default -> "a mapping of keys to values";
    };
  }

  private static String described(JsonNode owner) {
    String description = owner.path("description").asText();
    return description.isEmpty() ? "" : " (" + description + ")";
  }

  private static String shown(Error error) {
    String value = error.getInstanceNode().toString();
    return value.length() <= 60 ? value : value.substring(0, 57) + "...";
  }

  /** {@code contract.columns[0].name}: as an author would say it. */
  private static String name(JsonPointer pointer) {
    List<String> parts = new ArrayList<>();
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      int index = at.getMatchingIndex();
      parts.add(index >= 0 ? "[" + (index + 1) + "]" : "." + at.getMatchingProperty());
    }
    String name = parts.stream().collect(Collectors.joining());
    return name.isEmpty() ? "the file" : "\"" + name.substring(1) + "\"";
  }
}
