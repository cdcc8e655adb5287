package dev.assay.grader.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.require.Names.Columns;
import dev.assay.grader.require.Names.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that a select list gives. */
final class SelectedColumns {
  private SelectedColumns() {}

  static Columns of(JsonNode list, List<Source> sources) {
    List<String> names = new ArrayList<>();
    boolean all = true;
    for (JsonNode item : list) {
      if (item.path("class").asText().equals("STAR")) {
        all &= !item.path("columns").asBoolean() && star(item, sources, names);
      } else {
        String alias = Correlation.lower(item.path("alias"));
        List<String> path = Correlation.texts(item.path("column_names"));
        // What has no name of its own is not referred to, but counts where others are renamed.
        names.add(alias.isEmpty() && !path.isEmpty() ? path.getLast() : alias);
        all &= !Correlation.lower(item.path("function_name")).equals("unnest");
      }
    }
    return new Columns(names, all);
  }

  /** Adds what {@code *} or {@code t.*} stands for; whether that is all known. */
  private static boolean star(JsonNode star, List<Source> sources, List<String> names) {
    String relation = Correlation.lower(star.path("relation_name"));
    Set<String> left = new HashSet<>(Correlation.texts(star.path("exclude_list")));
    star.path("qualified_exclude_list")
        .forEach(name -> left.add(Correlation.lower(name.path("column"))));
    boolean all = true;
    for (Source source : sources) {
      if (relation.isEmpty() || source.alias().equals(relation)) {
        source.columns().names().stream()
            .filter(name -> !left.contains(name) && !name.equals("rowid"))
            .forEach(names::add);
        all &= source.columns().all();
      }
    }
    for (JsonNode pair : star.path("rename_list")) {
      names.add(Correlation.lower(pair.path("value")));
    }
    return all;
  }
}
