package dev.assay.grader.refute;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the data of a problem may be: the constraints of its schema, the author's assumptions, and
 * what the fixtures show.
 */
final class World {
  private final Question question;
  private final Schema schema;
  private final Map<String, TableFacts> facts = new LinkedHashMap<>();
  private final Map<String, Literals> conditions = new LinkedHashMap<>();

  World(Engine engine, Question question) {
    this.question = question;
    this.schema = engine.schema(question.ddl());
    for (Schema.Table table : schema.tables()) {
      facts.put(table.name(), TableFacts.of(engine, table, question.observed()));
      Literals literals = new Literals(Set.of(), Set.of(), Set.of(), Set.of(), false);
      for (String condition : conditions(table)) {
        literals = literals.with(Literals.ofExpression(engine, condition));
      }
      conditions.put(table.name(), literals);
    }
  }

  Schema schema() {
    return schema;
  }

  DataRules rules() {
    return question.rules();
  }

  TableFacts facts(Schema.Table table) {
    return facts.getOrDefault(table.name(), new TableFacts(List.of(), false, List.of()));
  }

  /** The CHECKs of a table and what its author assumes. */
  List<String> conditions(Schema.Table table) {
    List<String> all = new ArrayList<>(table.checks());
    all.addAll(rules().assumptionsOn(table.name()));
    return all;
  }

  /** Whether a condition on a row may look at others. */
  boolean looksAtOtherRows() {
    return conditions.values().stream().anyMatch(Literals::nested);
  }

  /**
   * The values that a column may have as far as that is a matter of the column alone, the plainest
   * first.
   *
   * @param references what the author's queries name
   * @param learner what another query names: only inside what is declared or observed
   */
  List<String> values(Schema.Table table, int position, Literals references, Literals learner) {
    Schema.Column column = table.stored().get(position);
    Values values = new Values(column.type());
    Kind kind = Kind.of(column.type());
    if (kind == Kind.ENUM || kind == Kind.BOOLEAN) {
      return values.plain();
    }
    ColumnFacts seen = facts(table).columns().get(position);
    Literals declared = conditions.getOrDefault(table.name(), references);
    boolean isDeclared = declared.columns().contains(column.name().toLowerCase(Locale.ROOT));
    boolean open = question.observed().isEmpty();
    Set<String> named = near(values, references);
    Set<String> pool = new LinkedHashSet<>();
    if (isDeclared) {
      pool.addAll(near(values, declared));
    }
    pool.addAll(named);
    pool.addAll(seen.shown());
    Set<String> doubtful = new LinkedHashSet<>(near(values, learner));
    doubtful.addAll(values.plain());
    if (isDeclared || open) {
      pool.addAll(doubtful);
      return List.copyOf(pool);
    }
    pool.removeIf(value -> !named.contains(value) && !observed(value, seen, kind));
    doubtful.stream().filter(value -> observed(value, seen, kind)).forEach(pool::add);
    if (kind == Kind.TEXT) {
      pool.removeIf(value -> !likeObserved(value, seen, references));
    }
    return List.copyOf(pool);
  }

  private static Set<String> near(Values values, Literals literals) {
    Set<String> near = new LinkedHashSet<>();
    literals.numbers().forEach(number -> near.addAll(values.near(number)));
    literals.texts().forEach(text -> near.addAll(values.nearText(text)));
    return near;
  }

  /** Whether a value is within what the fixtures show. */
  private static boolean observed(String value, ColumnFacts seen, Kind kind) {
    String least = seen.least();
    String greatest = seen.greatest();
    if (least == null || greatest == null) {
      return kind == Kind.OTHER
          ? seen.shown().contains(value) || seen.values() == 0
          : seen.values() == 0;
    }
    if (kind == Kind.TEXT) {
      return !seen.categorical() || seen.shown().contains(value);
    }
    return TableFacts.compare(least, value, kind) <= 0
        && TableFacts.compare(value, greatest, kind) <= 0;
  }

  private static boolean likeObserved(String value, ColumnFacts seen, Literals references) {
    if (value.isEmpty()) {
      return seen.empty() || references.texts().contains("");
    }
    if (seen.shown().contains(value) || references.texts().contains(value)) {
      return true;
    }
    // Another case of a text is another text only where the data have both.
    return !seen.categorical() && (seen.cases() || value.equals(value.toLowerCase(Locale.ROOT)));
  }

  /** Whether NULLs may stand in a column on a database of this tier. */
  boolean nullable(Schema.Table table, int position, Tier tier) {
    Schema.Column column = table.stored().get(position);
    return column.nullable()
        && switch (tier) {
          case ORDINARY -> false;
          case ANY_NULLS, EMPTY -> true;
          case NULLS -> meant(table, position);
        };
  }

  /** Whether NULLs stand in a column on purpose. */
  boolean meant(Schema.Table table, int position) {
    Schema.Column column = table.stored().get(position);
    List<String> nullable = rules().nullable();
    if (nullable != null) {
      return nullable.stream().anyMatch((table.name() + "." + column.name())::equalsIgnoreCase);
    }
    return question.observed().isEmpty() || facts(table).columns().get(position).nulls();
  }

  /**
   * What a database has that is out of the ordinary.
   *
   * @param tables the tables that matter, in lower case
   */
  Tier tier(TinyDatabase database, Set<String> tables) {
    Tier tier = Tier.ORDINARY;
    for (Schema.Table table : schema.tables()) {
      List<Tuple> rows = database.rows(table.name());
      if (rows.isEmpty()
          && tables.contains(table.name().toLowerCase(Locale.ROOT))
          && !facts(table).empty()) {
        return Tier.EMPTY;
      }
      for (Tuple row : rows) {
        for (int i = 0; i < row.values().size(); i++) {
          if (row.get(i) == null) {
            Tier here = meant(table, i) ? Tier.NULLS : Tier.ANY_NULLS;
            tier = here.compareTo(tier) > 0 ? here : tier;
          }
        }
      }
    }
    return tier;
  }
}
