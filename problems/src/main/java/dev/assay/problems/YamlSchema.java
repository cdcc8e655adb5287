package dev.assay.problems;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The structure that a YAML file of a package must have: a bundled JSON Schema (draft 2020-12)
 * whose errors become flaws with their places. Thread-safe.
 */
final class YamlSchema {
  static final YamlSchema PROBLEM = new YamlSchema("problem.schema.json");
  static final YamlSchema FIXTURE = new YamlSchema("fixture.schema.json");
  static final YamlSchema EXPECTED = new YamlSchema("expected.schema.json");

  private final JsonNode root;
  private final Schema schema;

  private YamlSchema(String resource) {
    this(read(resource));
  }

  YamlSchema(JsonNode root) {
    this.root = root;
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  private static JsonNode read(String resource) {
    try (InputStream in = Objects.requireNonNull(YamlSchema.class.getResourceAsStream(resource))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds what breaks the schema to the flaws, and returns it. */
  List<SchemaError> check(YamlFile yaml, Flaws flaws) {
    List<SchemaError> errors =
        schema.validate(yaml.tree()).stream().map(error -> SchemaError.of(error, root)).toList();
    for (SchemaError error : errors) {
      JsonPointer pointer = error.pointer();
      Position place = error.concernsKey() ? yaml.atKey(pointer) : yaml.at(pointer);
      flaws.add(error.code(), yaml.file(), place, error.message());
    }
    return errors;
  }
}
