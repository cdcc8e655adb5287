package dev.assay.grader.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.model.Fact;
import dev.assay.grader.parse.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Plants plausible mistakes in a reference, one at a time. The tree is DuckDB's own, and DuckDB
 * writes the changed tree as SQL, so that a mutant means what its tree says. Some mutants do not
 * bind, and some give the same rows as the reference whatever the data; who runs them finds out.
 *
 * <p>Thread-safe. The same reference gives the same mutants in the same order.
 */
public final class Mutants {
  /** How many a reference has at the most; every kind of mistake gets its share. */
  public static final int MOST = 300;

  private final Engine engine;

  public Mutants(Engine engine) {
    this.engine = Objects.requireNonNull(engine);
  }

  private record Planted(String mistake, List<Fact> facts, JsonNode tree) {}

  /**
   * The mutants of a reference, the commonest mistakes first.
   *
   * @param database any of the problem's, for its schema
   * @param contract what is graded: no mistake is planted in an order that is not
   */
  public List<Mutant> of(Parsed reference, Database database, Contract contract) {
    JsonNode root = Ast.unplaced(reference.tree().deepCopy());
    List<Spot> spots = Walk.spots(root, database.schema());
    List<List<Planted>> byKind = new ArrayList<>();
    for (Operator operator : Catalogue.OPERATORS) {
      List<Planted> planted = new ArrayList<>();
      for (Spot spot : spots) {
        if (isGraded(spot, root, contract)) {
          for (Change change : operator.at(spot)) {
            JsonNode tree = Walk.planted(root, spot, change.node());
            planted.add(new Planted(operator.name(), facts(change, spot), tree));
          }
        }
      }
      byKind.add(planted);
    }
    return written(root, capped(byKind), database);
  }

  private static List<Fact> facts(Change change, Spot spot) {
    List<Fact> facts = new ArrayList<>(change.facts());
    boolean placed = facts.stream().anyMatch(fact -> fact.key().equals("clause"));
    if (!placed && !spot.clause().isEmpty() && spot.get("class").isTextual()) {
      facts.add(Fact.of("clause", spot.clause()));
    }
    return facts;
  }

  /** The order of the whole matters where it is graded or decides what a LIMIT keeps. */
  private static boolean isGraded(Spot spot, JsonNode root, Contract contract) {
    boolean outermost = !spot.path().isEmpty() && spot.path().getFirst().equals("modifiers");
    boolean limited =
        Ast.list(root.path("modifiers")).stream().anyMatch(one -> Ast.isA(one, "LIMIT_MODIFIER"));
    return !outermost || limited || !(contract.rowOrder() instanceof RowOrder.None);
  }

  /** One of each kind in turn, until there are enough. */
  private static List<Planted> capped(List<List<Planted>> byKind) {
    int share = 1;
    while (count(byKind, share) < MOST && byKind.stream().anyMatch(exceeds(share))) {
      share++;
    }
    int most = count(byKind, share) > MOST ? share - 1 : share;
    return byKind.stream().flatMap(kind -> kind.stream().limit(most)).toList();
  }

  private static java.util.function.Predicate<List<Planted>> exceeds(int share) {
    return kind -> kind.size() > share;
  }

  private static int count(List<List<Planted>> byKind, int share) {
    return byKind.stream().mapToInt(kind -> Math.min(kind.size(), share)).sum();
  }

  /** As SQL, without those that say the same as the reference or as one before. */
  private List<Mutant> written(JsonNode root, List<Planted> planted, Database database) {
    List<JsonNode> trees = new ArrayList<>();
    trees.add(root);
    planted.forEach(one -> trees.add(one.tree()));
    List<String> texts = new Rendering(engine, database).of(trees);
    Set<String> seen = new HashSet<>();
    seen.add(texts.getFirst());
    Map<String, Integer> numbers = new HashMap<>();
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < planted.size(); i++) {
      String text = texts.get(i + 1);
      if (!text.isEmpty() && seen.add(text)) {
        String mistake = planted.get(i).mistake();
        String id = mistake + "-" + numbers.merge(mistake, 1, Integer::sum);
        mutants.add(new Mutant(id, mistake, planted.get(i).facts(), text));
      }
    }
    return mutants;
  }
}
