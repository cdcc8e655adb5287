package dev.assay.grader.refute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tiny databases as SQL that a person reads: INSERTs of literals and nothing else. A literal is
 * NULL, TRUE, FALSE, a number or a text in quotes; texts stand for dates, lists and all else.
 */
public final class TinySql {
  private static final Pattern HEAD =
      Pattern.compile(
          "INSERT\\s+INTO\\s+(\"(?:[^\"]|\"\")+\"|\\w+)\\s*(?:\\(([^)]*)\\))?\\s*VALUES\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LITERAL =
      Pattern.compile(
          "'(?:[^']|'')*'|[-+]?[0-9.][0-9.eE+-]*|NULL|TRUE|FALSE", Pattern.CASE_INSENSITIVE);
  private static final Pattern GAP = Pattern.compile("(?:\\s|--[^\\n]*(?:\\n|$))*");

  private final Schema schema;
  private final String script;
  private int at;

  private TinySql(Schema schema, String script) {
    this.schema = schema;
    this.script = script;
  }

  /** The INSERTs that make a database, its tables in the order of the schema. */
  public static String render(Schema schema, TinyDatabase database) {
    StringBuilder sql = new StringBuilder();
    for (Schema.Table table : schema.tables()) {
      List<Tuple> rows = database.rows(table.name());
      if (rows.isEmpty()) {
        continue;
      }
      List<Schema.Column> columns = table.stored();
      String names =
          columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
      sql.append("INSERT INTO %s (%s) VALUES\n".formatted(name(table.name()), names));
      sql.append(
          rows.stream()
              .map(row -> "  " + tuple(columns, row))
              .collect(Collectors.joining(",\n", "", ";\n")));
    }
    return sql.toString();
  }

  private static String name(String identifier) {
    return identifier.matches("[a-zA-Z_][a-zA-Z0-9_]*")
        ? identifier
        : '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static String tuple(List<Schema.Column> columns, Tuple row) {
    List<String> literals = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      literals.add(literal(Kind.of(columns.get(i).type()), row.get(i)));
    }
    return "(" + String.join(", ", literals) + ")";
  }

  private static String literal(Kind kind, @Nullable String value) {
    if (value == null) {
      return "NULL";
    }
    return switch (kind) {
      case INTEGER, DECIMAL ->
          value.matches("-?[0-9]+(\\.[0-9]+)?") ? value : "'" + value.replace("'", "''") + "'";
      case BOOLEAN -> value.toUpperCase(Locale.ROOT);
      case REAL, TEXT, DATE, TIMESTAMP, ENUM, OTHER -> "'" + value.replace("'", "''") + "'";
    };
  }

  /**
   * Reads what {@link #render} writes, or a person in its manner; comments may stand between.
   *
   * @throws IllegalArgumentException if it is anything else, with the line
   */
  public static TinyDatabase parse(Schema schema, String script) {
    return new TinySql(schema, script).database();
  }

  private TinyDatabase database() {
    TinyDatabase database = TinyDatabase.EMPTY;
    gap();
    while (at < script.length()) {
      Matcher head = match(HEAD, "INSERT INTO table VALUES");
      String tableName = unquoted(head.group(1));
      Schema.Table table =
          schema.table(tableName).orElseThrow(() -> wrong("the schema has no table " + tableName));
      List<Integer> positions = positions(table, head.group(2));
      List<Tuple> rows = new ArrayList<>(database.rows(table.name()));
      do {
        rows.add(row(table, positions));
      } while (taken(','));
      take(';');
      database = database.with(table.name(), rows);
    }
    return database;
  }

  private List<Integer> positions(Schema.Table table, @Nullable String names) {
    List<String> stored = table.stored().stream().map(Schema.Column::name).toList();
    List<Integer> positions = new ArrayList<>();
    if (names == null) {
      for (int i = 0; i < stored.size(); i++) {
        positions.add(i);
      }
      return positions;
    }
    for (String each : Arrays.asList(names.split(",", -1))) {
      String name = unquoted(each.strip());
      int position =
          stored.stream()
              .map(it -> it.toLowerCase(Locale.ROOT))
              .toList()
              .indexOf(name.toLowerCase(Locale.ROOT));
      if (position < 0) {
        throw wrong(table.name() + " has no column " + name);
      }
      positions.add(position);
    }
    return positions;
  }

  private Tuple row(Schema.Table table, List<Integer> positions) {
    @Nullable String[] values = new @Nullable String[table.stored().size()];
    take('(');
    for (int i = 0; i < positions.size(); i++) {
      if (i > 0) {
        take(',');
      }
      values[positions.get(i)] = value(match(LITERAL, "a literal").group());
    }
    take(')');
    return new Tuple(Arrays.asList(values));
  }

  private static @Nullable String value(String literal) {
    if (literal.startsWith("'")) {
      return literal.substring(1, literal.length() - 1).replace("''", "'");
    }
    return literal.equalsIgnoreCase("NULL") ? null : literal.toLowerCase(Locale.ROOT);
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  private boolean taken(char c) {
    if (at < script.length() && script.charAt(at) == c) {
      at++;
      gap();
      return true;
    }
    return false;
  }

  private void take(char c) {
    if (!taken(c)) {
      throw wrong("'" + c + "' is missing");
    }
  }

  private Matcher match(Pattern pattern, String what) {
    Matcher matcher = pattern.matcher(script).region(at, script.length());
    if (!matcher.lookingAt()) {
      throw wrong(what + " is missing");
    }
    at = matcher.end();
    gap();
    return matcher;
  }

  private void gap() {
    Matcher gap = GAP.matcher(script).region(at, script.length());
    if (gap.lookingAt()) {
      at = gap.end();
    }
  }

  private IllegalArgumentException wrong(String what) {
    long line = 1 + script.substring(0, at).chars().filter(c -> c == '\n').count();
    return new IllegalArgumentException("line " + line + ": " + what);
  }
}
