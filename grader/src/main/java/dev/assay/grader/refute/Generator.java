package dev.assay.grader.refute;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Schema.ForeignKey;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes tiny databases up: keys and foreign keys are kept, values are drawn from few, so that rows
 * join, repeat and tie. What CHECKs and assumptions say is found out afterwards. Equal seeds make
 * equal databases.
 */
final class Generator {
  private static final int ATTEMPTS = 10;

  private final World world;
  private final Random random;
  private final int mostRows;
  private final List<Schema.Table> order;
  private final Map<String, List<List<String>>> pools = new LinkedHashMap<>();

  /**
   * Whether the database in the making is one of many rows that differ in little: groups are large.
   */
  private boolean alike;

  private final Map<String, List<String>> few = new LinkedHashMap<>();
  private final Map<String, List<Tuple>> legal = new LinkedHashMap<>();

  /**
   * @param references what the author's queries name
   * @param learner what another query names
   */
  Generator(World world, Literals references, Literals learner, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.mostRows = rows(references.with(learner));
    this.order = parentsFirst(world.schema().tables());
    for (Schema.Table table : order) {
      List<List<String>> columns = new ArrayList<>();
      for (int i = 0; i < table.stored().size(); i++) {
        columns.add(world.values(table, i, references, learner));
      }
      pools.put(table.name(), columns);
    }
  }

  /** Enough for the greatest small number of a query: a LIMIT, a count of a group. */
  private static int rows(Literals literals) {
    int most = 5;
    for (String number : literals.numbers()) {
      if (number.matches("[0-9]") && Integer.parseInt(number) + 2 > most) {
        most = Integer.parseInt(number) + 2;
      }
    }
    return most;
  }

  private static List<Schema.Table> parentsFirst(List<Schema.Table> tables) {
    List<Schema.Table> order = new ArrayList<>();
    List<Schema.Table> open = new ArrayList<>(tables);
    while (!open.isEmpty()) {
      Schema.Table next =
          open.stream()
              .filter(
                  table ->
                      table.foreignKeys().stream()
                          .allMatch(
                              key ->
                                  key.table().equalsIgnoreCase(table.name())
                                      || open.stream()
                                          .noneMatch(
                                              it -> it.name().equalsIgnoreCase(key.table()))))
              .findFirst()
              .orElse(open.getFirst());
      order.add(next);
      open.remove(next);
    }
    return order;
  }

  /** Rows of a table by themselves, so that those that no condition allows can be told. */
  List<Tuple> samples(Schema.Table table, int count) {
    Set<Tuple> rows = new java.util.LinkedHashSet<>(world.facts(table).rows());
    for (int i = 0; i < count; i++) {
      rows.add(row(table, Tier.ORDINARY));
    }
    return rows.stream().limit(count).toList();
  }

  /** From now on rows of this table are made from these. */
  void allow(Schema.Table table, List<Tuple> rows) {
    if (!rows.isEmpty()) {
      legal.put(table.name(), rows);
    }
  }

  /** The values of a column, the plainest first. */
  List<String> pool(Schema.Table table, int position) {
    return pools.getOrDefault(table.name(), List.of()).get(position);
  }

  /** Those of them that a row may have which no condition forbids, as far as is known. */
  List<String> allowed(Schema.Table table, int position) {
    List<Tuple> rows = legal.getOrDefault(table.name(), List.of());
    Set<@Nullable String> seen = new HashSet<>();
    rows.forEach(row -> seen.add(row.get(position)));
    return rows.isEmpty()
        ? pool(table, position)
        : pool(table, position).stream().filter(seen::contains).toList();
  }

  TinyDatabase next(Tier tier) {
    Map<String, List<Tuple>> tables = new LinkedHashMap<>();
    Schema.@Nullable Table empty = null;
    if (tier == Tier.EMPTY) {
      empty = order.get(random.nextInt(order.size()));
    }
    few.clear();
    alike = random.nextInt(3) == 0;
    int rowsAtMost = alike || random.nextInt(4) == 0 ? mostRows : Math.min(mostRows, 4);
    for (Schema.Table table : order) {
      List<Tuple> rows = new ArrayList<>();
      boolean none = table.equals(empty) || (world.facts(table).empty() && random.nextInt(8) == 0);
      int count = none ? 0 : 1 + random.nextInt(rowsAtMost);
      if (!none && alike && random.nextBoolean()) {
        count = rowsAtMost;
      }
      for (int i = 0; i < count; i++) {
        row(table, tier, rows, tables);
      }
      tables.put(table.name(), rows);
    }
    Map<String, List<Tuple>> inOrder = new LinkedHashMap<>();
    for (Schema.Table table : world.schema().tables()) {
      inOrder.put(table.name(), tables.getOrDefault(table.name(), List.of()));
    }
    return new TinyDatabase(inOrder);
  }

  /** Adds a row that fits those already there; none if none is found. */
  private void row(
      Schema.Table table, Tier tier, List<Tuple> rows, Map<String, List<Tuple>> parents) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Tuple base = base(table, tier, rows);
      @Nullable String[] values = base.values().toArray(new @Nullable String[0]);
      keys(table, values, rows);
      boolean closed = true;
      for (ForeignKey key : table.foreignKeys()) {
        closed &= refer(table, key, tier, values, rows, parents);
      }
      guess(table, values, parents);
      Tuple made = new Tuple(Arrays.asList(values));
      if (closed && isUnique(table, made, rows)) {
        rows.add(made);
        return;
      }
    }
  }

  private Tuple base(Schema.Table table, Tier tier, List<Tuple> rows) {
    if (!rows.isEmpty() && random.nextInt(3) < (alike ? 2 : 1)) {
      Tuple like = rows.get(random.nextInt(rows.size()));
      return mutated(table, tier, like, alike ? like.values().size() : 3);
    }
    List<Tuple> allowed = legal.getOrDefault(table.name(), List.of());
    if (!allowed.isEmpty() && random.nextInt(8) > 0) {
      return mutated(table, tier, allowed.get(random.nextInt(allowed.size())), 3);
    }
    return row(table, tier);
  }

  private Tuple row(Schema.Table table, Tier tier) {
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 0; i < table.stored().size(); i++) {
      values.add(value(table, i, tier));
    }
    return new Tuple(values);
  }

  /** Each value is drawn anew once in so many. */
  private Tuple mutated(Schema.Table table, Tier tier, Tuple row, int once) {
    Tuple result = row;
    for (int i = 0; i < row.values().size(); i++) {
      boolean forbidden = row.get(i) == null && !world.nullable(table, i, tier);
      boolean toNull = world.nullable(table, i, tier) && random.nextInt(4) == 0;
      if (forbidden || toNull || random.nextInt(once) == 0) {
        result = result.with(i, toNull ? null : value(table, i, tier));
      }
    }
    return result;
  }

  private @Nullable String value(Schema.Table table, int position, Tier tier) {
    if (world.nullable(table, position, tier) && random.nextInt(4) == 0) {
      return null;
    }
    List<String> pool = pool(table, position);
    if (pool.isEmpty()) {
      Schema.Column column = table.stored().get(position);
      return column.nullable()
          ? null
          : new Values(column.type()).plain().stream().findFirst().orElse("");
    }
    List<String> some = few.computeIfAbsent(table.name() + "." + position, _ -> someOf(pool));
    return some.get(random.nextInt(some.size()));
  }

  /** Few different values make many repetitions: mostly a database draws from one to three. */
  private List<String> someOf(List<String> pool) {
    if (random.nextInt(alike ? 12 : 3) == 0) {
      return pool;
    }
    List<String> some = new ArrayList<>();
    for (int i = alike && random.nextInt(6) > 0 ? 1 : 1 + random.nextInt(3); i > 0; i--) {
      some.add(pool.get(random.nextInt(pool.size())));
    }
    return some;
  }

  /** Numbers a key of one integer column that refers to nothing. */
  private void keys(Schema.Table table, @Nullable String[] values, List<Tuple> rows) {
    List<List<String>> unique = new ArrayList<>(table.uniques());
    unique.add(table.primaryKey());
    for (List<String> key : unique) {
      if (key.size() != 1 || refers(table, key.getFirst())) {
        continue;
      }
      int at = position(table, key.getFirst());
      if (at < 0) {
        continue;
      }
      Set<String> taken = new HashSet<>();
      rows.forEach(row -> taken.add(String.valueOf(row.get(at))));
      if (values[at] != null && !taken.contains(values[at])) {
        continue;
      }
      List<String> free = pool(table, at).stream().filter(value -> !taken.contains(value)).toList();
      if (!free.isEmpty()) {
        values[at] = free.get(random.nextInt(free.size()));
      } else if (Kind.of(table.stored().get(at).type()) == Kind.INTEGER) {
        values[at] = Integer.toString(100 + rows.size());
      } else if (Kind.of(table.stored().get(at).type()) == Kind.TEXT) {
        values[at] = "k" + rows.size();
      }
    }
  }

  private static boolean refers(Schema.Table table, String column) {
    return table.foreignKeys().stream()
        .anyMatch(key -> key.columns().stream().anyMatch(column::equalsIgnoreCase));
  }

  private boolean refer(
      Schema.Table table,
      ForeignKey key,
      Tier tier,
      @Nullable String[] values,
      List<Tuple> rows,
      Map<String, List<Tuple>> parents) {
    List<Integer> own = key.columns().stream().map(column -> position(table, column)).toList();
    boolean itself = key.table().equalsIgnoreCase(table.name());
    Schema.Table parent = world.schema().table(key.table()).orElseThrow();
    List<Tuple> candidates = itself ? rows : parents.getOrDefault(parent.name(), List.of());
    boolean mayBeNull = own.stream().anyMatch(at -> table.stored().get(at).nullable());
    boolean nullHere = own.stream().anyMatch(at -> world.nullable(table, at, tier));
    if ((candidates.isEmpty() && mayBeNull) || (nullHere && random.nextInt(4) == 0)) {
      own.stream().filter(at -> table.stored().get(at).nullable()).forEach(at -> values[at] = null);
      return true;
    }
    if (candidates.isEmpty()) {
      if (itself) { // The first row refers to itself.
        for (int i = 0; i < own.size(); i++) {
          values[own.get(i)] = values[position(parent, key.referencedColumns().get(i))];
        }
        return true;
      }
      return false;
    }
    Tuple chosen = candidates.get(random.nextInt(candidates.size()));
    for (int i = 0; i < own.size(); i++) {
      values[own.get(i)] = chosen.get(position(parent, key.referencedColumns().get(i)));
    }
    return true;
  }

  /** A column named like the key of another table most often means it, declared or not. */
  private void guess(
      Schema.Table table, @Nullable String[] values, Map<String, List<Tuple>> others) {
    for (int i = 0; i < values.length; i++) {
      String name = table.stored().get(i).name();
      String type = table.stored().get(i).type();
      if (values[i] == null || refers(table, name) || isKey(table, name)) {
        continue;
      }
      for (Schema.Table other : order) {
        List<Tuple> rows = others.getOrDefault(other.name(), List.of());
        int at = position(other, name);
        if (!other.equals(table)
            && at >= 0
            && !rows.isEmpty()
            && other.stored().get(at).type().equals(type)
            && random.nextInt(4) > 0) {
          String found = rows.get(random.nextInt(rows.size())).get(at);
          if (found != null && pool(table, i).contains(found)) {
            values[i] = found;
          }
        }
      }
    }
  }

  private static boolean isKey(Schema.Table table, String column) {
    return table.primaryKey().size() == 1 && table.primaryKey().getFirst().equalsIgnoreCase(column);
  }

  static boolean isUnique(Schema.Table table, Tuple row, List<Tuple> rows) {
    List<List<String>> unique = new ArrayList<>(table.uniques());
    unique.add(table.primaryKey());
    for (List<String> key : unique) {
      List<Integer> at = key.stream().map(column -> position(table, column)).toList();
      if (key.isEmpty() || at.stream().anyMatch(i -> i < 0 || row.get(i) == null)) {
        continue;
      }
      if (rows.stream()
          .anyMatch(
              other ->
                  at.stream().allMatch(i -> String.valueOf(row.get(i)).equals(other.get(i))))) {
        return false;
      }
    }
    return true;
  }

  /** Among the stored columns, or -1. */
  static int position(Schema.Table table, String column) {
    int at = 0;
    for (Schema.Column each : table.columns()) {
      if (each.generatedExpression() == null) {
        if (each.name().equalsIgnoreCase(column)) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }
}
