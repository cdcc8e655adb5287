package dev.assay.api.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON in forms of others: built as a tree, written indented. */
final class Tree {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Tree() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static void write(ObjectNode tree, Appendable out) throws IOException {
    out.append(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree)).append('\n');
  }
}
