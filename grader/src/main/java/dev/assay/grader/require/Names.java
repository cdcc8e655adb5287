package dev.assay.grader.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that can be used at a place in a query, in lower case.
 *
 * @param sources what its FROM clause brings
 * @param aliases of its select list, which stand for what no column is called
 * @param outer the names of the query around it, or null
 */
record Names(List<Source> sources, Set<String> aliases, @Nullable Names outer) {
  Names {
    sources = List.copyOf(sources);
    aliases = Set.copyOf(aliases);
  }

  /**
   * A table, a CTE or a subquery in FROM.
   *
   * @param alias by which its columns are qualified, or empty
   */
  record Source(String alias, Columns columns) {}

  /**
   * Columns by their names, in their order.
   *
   * @param all whether there are no others
   */
  record Columns(List<String> names, boolean all) {
    static final Columns UNKNOWN = new Columns(List.of(), false);

    Columns {
      names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** The same, the first ones called otherwise. */
    Columns renamed(List<String> aliases) {
      List<String> renamed = new ArrayList<>(aliases);
      if (names.size() > aliases.size()) {
        renamed.addAll(names.subList(aliases.size(), names.size()));
      }
      return new Columns(renamed, all);
    }
  }

  /** Where a name is found. */
  enum Place {
    HERE,
    /** In a query around this one. */
    OUTSIDE,
    /** It is no column: a parameter, or a function without parentheses. */
    NOWHERE,
    /** Here or outside: it hangs on columns that are not known. */
    UNDECIDED
  }

  private enum Answer {
    YES,
    MAYBE,
    NO
  }

  /** Where DuckDB finds a name: in the nearest query that has it. */
  Place place(List<String> path) {
    Answer here = has(path);
    if (here == Answer.YES) {
      return Place.HERE;
    }
    Answer around = Answer.NO;
    for (Names names = outer; names != null && around != Answer.YES; names = names.outer) {
      Answer answer = names.has(path);
      around = answer == Answer.NO ? around : answer;
    }
    if (around == Answer.NO) {
      return here == Answer.MAYBE ? Place.HERE : Place.NOWHERE;
    }
    return here == Answer.MAYBE || around == Answer.MAYBE ? Place.UNDECIDED : Place.OUTSIDE;
  }

  private Answer has(List<String> path) {
    if (path.size() > 1) {
      return hasQualified(path) ? Answer.YES : Answer.NO;
    }
    String name = path.getFirst();
    if (hasColumn(name) || aliases.contains(name)) {
      return Answer.YES;
    }
    return sources.stream().allMatch(source -> source.columns().all()) ? Answer.NO : Answer.MAYBE;
  }

  /** The name of a source stands for its row. */
  private boolean hasColumn(String name) {
    return sources.stream()
        .anyMatch(source -> source.alias().equals(name) || source.columns().names().contains(name));
  }

  /** {@code table.column}, with a schema before it or fields of a struct behind. */
  private boolean hasQualified(List<String> path) {
    for (int i = 0; i + 1 < path.size(); i++) {
      String alias = path.get(i);
      String column = path.get(i + 1);
      if (sources.stream()
          .filter(source -> source.alias().equals(alias))
          .map(Source::columns)
          .anyMatch(columns -> columns.names().contains(column) || !columns.all())) {
        return true;
      }
    }
    String struct = path.getFirst();
    return sources.stream().anyMatch(source -> source.columns().names().contains(struct));
  }
}
