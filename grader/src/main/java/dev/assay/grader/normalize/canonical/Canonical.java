package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.ArrayList;
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
  public static Form of(RelNode rel) {
    Ids ids = new Ids();
    Reading reading = Reading.start(ids);
    try {
      Bag read = new RelReader(reading).read(rel);
      Simplifier simplifier = new Simplifier(ids);
      Bag simple = simplified(simplifier, read);
      Set<String> obstacles = new TreeSet<>(reading.obstacles());
      if (!Arithmetic.of(simple).containsAll(Arithmetic.of(read))) {
        obstacles.add("arithmetic that may overflow, and that the result does not need");
      }
      return new Form(simplifier.printer().bag(simple, Names.plain()), List.copyOf(obstacles));
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
  static boolean isStable(RelNode rel) {
    Ids ids = new Ids();
    Bag read = new RelReader(Reading.start(ids)).read(rel);
    Simplifier simplifier = new Simplifier(ids);
    Bag once = simplified(simplifier, read);
    Bag twice = simplified(simplifier, once);
    return simplifier
        .printer()
        .bag(once, Names.plain())
        .equals(simplifier.printer().bag(twice, Names.plain()));
  }

  /** The arithmetic of a query that may overflow, told by what it calculates with. */
  private static final class Arithmetic {
    private final Set<String> found = new TreeSet<>();

    static Set<String> of(Bag bag) {
      Arithmetic arithmetic = new Arithmetic();
      arithmetic.visit(bag);
      return arithmetic.found;
    }

    private void visit(Bag bag) {
      for (Block block : bag.blocks()) {
        block.sources().forEach(this::visit);
        block.conditions().forEach(this::visit);
        block.outputs().forEach(this::visit);
      }
    }

    private void visit(Source source) {
      switch (source.kind()) {
        case Source.Scan _ -> {}
        case Source.Group group -> visit(group.input());
        case Source.Window window -> visit(window.input());
        case Source.Opaque opaque -> {
          opaque.inputs().forEach(this::visit);
          opaque.args().forEach(this::visit);
        }
      }
    }

    private void visit(Term term) {
      switch (term) {
        case Term.Col _, Term.Const _ -> {}
        case Term.Exists exists -> visit(exists.bag());
        case Fold fold -> visit(fold.bag());
        case Call call -> {
          if (call.op().overflows()) {
            found.add(describe(call));
          }
          call.args().forEach(this::visit);
        }
      }
    }

    private static String describe(Term term) {
      return switch (term) {
        case Term.Col column -> column.type() + column.index();
        case Term.Const constant -> String.valueOf(constant.value());
        case Term.Exists _ -> "exists";
        case Fold fold -> fold.fn().name();
        case Call call -> {
          List<String> args = new ArrayList<>();
          call.args().forEach(arg -> args.add(describe(arg)));
          if (call.op().commutative()) {
            args.sort(String::compareTo);
          }
          yield call.op().name() + args;
        }
      };
    }
  }
}
