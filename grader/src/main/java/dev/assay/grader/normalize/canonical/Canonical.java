package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.Effort;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.RelNode;

/** Brings relational algebra into canonical form. */
public final class Canonical {
  private Canonical() {}

  /**
   * A query in canonical form.
   *
   * @param text equal only for queries with the same bag of rows, column by column
   * @param obstacles why that is not to be relied on; none if it is
   */
  public record Form(String text, List<String> obstacles) {
    public Form {
      Objects.requireNonNull(text);
      obstacles = List.copyOf(obstacles);
    }
  }

  /** The canonical form; a query that is too much for it is said to be so among the obstacles. */
  public static Form of(RelNode rel, Effort effort) {
    Ids ids = new Ids(effort);
    Reading reading = Reading.start(ids);
    try {
      Bag read = new RelReader(reading).read(rel);
      Simplifier simplifier = new Simplifier(ids);
      Bag simple = simplified(simplifier, read);
      Set<String> obstacles = new TreeSet<>(reading.obstacles());
      Set<String> dropped = Arithmetic.of(read);
      dropped.removeAll(Arithmetic.of(simple));
      if (Ties.matter(simple)) {
        obstacles.add("a window function that depends on the order of ties");
      }
      String text = simplifier.printer().bag(simple, Names.plain());
      return new Form(
          dropped.isEmpty() ? text : text + " having calculated " + dropped,
          List.copyOf(obstacles));
    } catch (TooComplex _) {
      return new Form("", List.of("a query of many parts"));
    }
  }

  private static Bag simplified(Simplifier simplifier, Bag read) {
    Bag simple = simplifier.bag(read, false, Around.NOTHING);
    // Numbers are compared by value: as outputs, integers of all widths are one type.
    return simple.map(
        block -> block.withOutputs(block.outputs().stream().map(Casting::value).toList()));
  }

  /** Whether a second run would change anything: for tests. */
  static boolean isStable(RelNode rel, Effort effort) {
    Ids ids = new Ids(effort);
    Bag read = new RelReader(Reading.start(ids)).read(rel);
    Simplifier simplifier = new Simplifier(ids);
    Bag once = simplified(simplifier, read);
    Bag twice = simplified(simplifier, once);
    return simplifier
        .printer()
        .bag(once, Names.plain())
        .equals(simplifier.printer().bag(twice, Names.plain()));
  }
}
