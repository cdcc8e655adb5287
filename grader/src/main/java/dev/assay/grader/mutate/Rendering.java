package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns trees back into SQL, by DuckDB itself, many at once. */
final class Rendering {
  /** In UTF-16 units; a statement may be of twice as many. */
  private static final int LONGEST = 400_000;

  private final Engine engine;
  private final Database database;

  Rendering(Engine engine, Database database) {
    this.engine = engine;
    this.database = database;
  }

  /** The text of each; empty for a tree that the engine refuses. */
  List<String> of(List<JsonNode> trees) {
    List<String> texts = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    int length = 0;
    for (JsonNode tree : trees) {
      String call = call(tree);
      if (length + call.length() > LONGEST) {
        texts.addAll(rendered(calls));
        calls.clear();
        length = 0;
      }
      calls.add(call);
      length += call.length();
    }
    texts.addAll(rendered(calls));
    return texts;
  }

  private static String call(JsonNode tree) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("error", false);
    ObjectNode statement = root.putArray("statements").addObject();
    statement.set("node", tree);
    statement.putArray("named_param_map");
    return "json_deserialize_sql('" + root.toString().replace("'", "''") + "')";
  }

  /** One refusal fails the statement: then each is tried alone. */
  private List<String> rendered(List<String> calls) {
    if (calls.isEmpty()) {
      return List.of();
    }
    String sql = calls.stream().collect(Collectors.joining(", ", "SELECT ", ""));
    if (engine.runTrusted(database, sql, Limits.DEFAULT)
        instanceof Execution.Completed(Rows rows)) {
      return rows.rows().getFirst().cells().stream()
          .map(cell -> cell instanceof Cell.Text(String text) ? text : "")
          .toList();
    }
    return calls.size() == 1
        ? List.of("")
        : calls.stream().flatMap(call -> rendered(List.of(call)).stream()).toList();
  }
}
