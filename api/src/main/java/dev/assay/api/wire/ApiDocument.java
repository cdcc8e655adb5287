package dev.assay.api.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the service's routes in the form of OpenAPI 3.1, the verdict's included. */
public final class ApiDocument {
  private static final String TEXT = build();

  private ApiDocument() {}

  /** The document, as JSON. */
  public static String text() {
    return TEXT;
  }

  private static String build() {
    ObjectMapper mapper = new ObjectMapper();
    try {
      ObjectNode document = (ObjectNode) mapper.readTree(resource("openapi.json"));
      // Its references are to itself, which is a part of the document here.
      String verdict =
          resource("verdict.schema.json")
              .replace("\"#/$defs/", "\"#/components/schemas/Verdict/$defs/");
      ((ObjectNode) document.at("/components/schemas")).set("Verdict", mapper.readTree(verdict));
      return mapper.writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ApiDocument.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the build has no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
