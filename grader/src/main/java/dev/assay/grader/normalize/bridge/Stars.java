package dev.assay.grader.normalize.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.assay.grader.normalize.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.calcite.rex.RexNode;

/** Expands {@code *}, {@code t.*} and {@code COLUMNS(...)} in a select list. */
final class Stars {
  /** The class of a node that stands for a value over the row of FROM. */
  static final String BOUND = "BOUND";

  /** An entry of a select list and the name of its column. */
  record Item(String name, JsonNode expression) {}

  private final FromScope scope;
  private final Effort effort;

  Stars(FromScope scope, Effort effort) {
    this.scope = scope;
    this.effort = effort;
  }

  static RexNode value(JsonNode bound) {
    return (RexNode) ((POJONode) bound.path("value")).getPojo();
  }

  List<Item> expand(JsonNode selectList) {
    List<Item> items = new ArrayList<>();
    for (JsonNode entry : selectList) {
      JsonNode star = star(entry);
      if (star.isMissingNode()) {
        items.add(new Item(name(entry), entry));
      } else if (isStar(entry)) {
        items.addAll(columns(star));
      } else if (star.path("columns").asBoolean()) {
        for (Item column : columns(star)) {
          String alias = entry.path("alias").asText();
          items.add(
              new Item(
                  alias.isEmpty() ? column.name() : alias, replace(entry, column.expression())));
        }
      } else {
        throw new UnsupportedConstruct("* in an expression");
      }
    }
    return items;
  }

  /** The STAR node in an entry, outside of subqueries and of count(*). */
  private static JsonNode star(JsonNode node) {
    if (isStar(node)) {
      return node;
    }
    if (node.path("class").asText().equals("SUBQUERY")) {
      return star(node.path("child"));
    }
    for (JsonNode child : node) {
      JsonNode star = child.isContainerNode() ? star(child) : child.path("none");
      if (!star.isMissingNode()) {
        return star;
      }
    }
    return node.path("no such field");
  }

  private static boolean isStar(JsonNode node) {
    return node.path("class").asText().equals("STAR");
  }

  private List<Item> columns(JsonNode star) {
    String relation = star.path("relation_name").asText();
    List<FromScope.Visible> visible =
        relation.isEmpty() ? scope.visible() : scope.visibleOf(relation);
    if (visible.isEmpty()) {
      throw new UnsupportedConstruct("* of " + relation);
    }
    Pattern pattern = pattern(star.path("expr"));
    Set<String> excluded = excluded(star);
    Map<String, JsonNode> replaced = pairs(star.path("replace_list"));
    Map<String, JsonNode> renamed = pairs(star.path("rename_list"));
    List<Item> items = new ArrayList<>();
    for (FromScope.Visible column : visible) {
      effort.step(1);
      String name = column.name().toLowerCase(Locale.ROOT);
      boolean taken =
          !excluded.contains(name)
              && !excluded.contains(column.source().toLowerCase(Locale.ROOT) + "." + name)
              && pattern.matcher(column.name()).find();
      if (taken) {
        JsonNode expression = replaced.getOrDefault(name, bound(column.value()));
        JsonNode newName = renamed.get(name);
        items.add(new Item(newName == null ? column.name() : newName.asText(), expression));
      }
    }
    return items;
  }

  private static Pattern pattern(JsonNode expression) {
    if (!expression.isObject()) {
      return Pattern.compile("");
    }
    JsonNode literal = expression.path("literal");
    if (!literal.path("kind").asText().equals("STRING")) {
      throw new UnsupportedConstruct("COLUMNS(expression)");
    }
    try {
      return Pattern.compile(literal.path("text").asText());
    } catch (PatternSyntaxException _) {
      throw new UnsupportedConstruct("COLUMNS(pattern)");
    }
  }

  private static Set<String> excluded(JsonNode star) {
    Set<String> names = new HashSet<>();
    star.path("exclude_list").forEach(name -> names.add(name.asText().toLowerCase(Locale.ROOT)));
    for (JsonNode name : star.path("qualified_exclude_list")) {
      String column = name.path("column").asText();
      String table = name.path("table").asText();
      names.add((table.isEmpty() ? column : table + "." + column).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static Map<String, JsonNode> pairs(JsonNode list) {
    Map<String, JsonNode> pairs = new HashMap<>();
    for (JsonNode pair : list) {
      JsonNode key = pair.path("key");
      String name = key.isTextual() ? key.asText() : key.path("column").asText();
      pairs.put(name.toLowerCase(Locale.ROOT), pair.path("value"));
    }
    return pairs;
  }

  private static JsonNode bound(RexNode value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("class", BOUND);
    node.set("value", JsonNodeFactory.instance.pojoNode(value));
    return node;
  }

  private static JsonNode replace(JsonNode tree, JsonNode replacement) {
    if (isStar(tree)) {
      return replacement;
    }
    if (tree.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      tree.properties().forEach(f -> copy.set(f.getKey(), replace(f.getValue(), replacement)));
      return copy;
    }
    if (tree.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      tree.forEach(element -> copy.add(replace(element, replacement)));
      return copy;
    }
    return tree;
  }

  private static String name(JsonNode entry) {
    String alias = entry.path("alias").asText();
    JsonNode path = entry.path("column_names");
    return !alias.isEmpty() || path.isEmpty() ? alias : path.path(path.size() - 1).asText();
  }
}
