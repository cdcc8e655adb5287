package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Source.Opaque;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Source.Window;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Applies all rules until none changes anything. Every rule replaces a query by one that returns
 * the same bag of rows, or, where only the set of rows counts, the same set.
 */
final class Simplifier {
  private static final int MAX_ROUNDS = 16;
  private static final int MAX_BLOCKS = 96;

  private final Ids ids;
  private final Printer printer;
  private final Identity identity;
  private final Map<Asked, Bag> done = new HashMap<>();
  private final Map<Asked, String> texts = new HashMap<>();

  Simplifier(Ids ids) {
    this.ids = ids;
    this.printer = new Printer(ids);
    this.identity = printer.identity();
  }

  Ids ids() {
    return ids;
  }

  Printer printer() {
    return printer;
  }

  Identity identity() {
    return identity;
  }

  /**
   * @param set whether it is of no consequence how often a row comes
   */
  Bag bag(Bag bag, boolean set, Around around) {
    Asked asked = new Asked(bag, set, around);
    Bag known = done.get(asked);
    if (known != null) {
      return known;
    }
    Bag simple = simplified(bag, set, around);
    done.put(asked, simple);
    // What all rules have been applied to is not looked at again.
    done.put(new Asked(simple, set, around), simple);
    return simple;
  }

  private record Asked(Bag bag, boolean set, Around around) {}

  /** How the rows of a block print, simplified. */
  String textOf(Block block, boolean set, Around around) {
    Asked asked = new Asked(new Bag(List.of(block)), set, around);
    String known = texts.get(asked);
    if (known == null) {
      known = printer.bag(new Bag(block(block, set, around)), Names.plain());
      texts.put(asked, known);
    }
    return known;
  }

  private Bag simplified(Bag bag, boolean set, Around around) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : bag.blocks()) {
      blocks.addAll(block(block, set, around));
    }
    if (blocks.size() > MAX_BLOCKS) {
      throw new TooComplex();
    }
    return new Bag(new Branches(this, around, set).merged(blocks));
  }

  List<Block> block(Block start, boolean set, Around around) {
    Block block = start;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      ids.step();
      Block before = block;
      Optional<Block> conditioned = conditions(block, around);
      if (conditioned.isEmpty()) {
        return List.of();
      }
      block = terms(conditioned.get(), around);
      Optional<List<Block>> replaced = new Derived(this, around, set).simplify(block);
      if (replaced.isPresent()) {
        return again(replaced.get(), set, around);
      }
      block = new Elimination(this, around, set).simplify(block);
      Optional<List<Block>> split = new Inlining(this, around, set).simplify(block);
      if (split.isPresent()) {
        return again(split.get(), set, around);
      }
      Optional<List<Block>> distinct = set ? Optional.empty() : DistinctAbove.apply(block, ids);
      if (distinct.isPresent()) {
        return again(distinct.get(), set, around);
      }
      if (block.equals(before)) {
        break;
      }
    }
    return List.of(block);
  }

  private List<Block> again(List<Block> blocks, boolean set, Around around) {
    List<Block> all = new ArrayList<>();
    for (Block block : blocks) {
      all.addAll(block(block, set, around));
      if (all.size() > MAX_BLOCKS) {
        throw new TooComplex();
      }
    }
    return all;
  }

  /** The block with its conditions simplified, or nothing if they contradict each other. */
  private Optional<Block> conditions(Block block, Around around) {
    List<Term> flat = new ArrayList<>();
    List<Source> sources = Lists.concat(block.sources(), around.sources());
    for (Term condition : block.conditions()) {
      flat.addAll(Truth.conjuncts(Truth.isTrue(Checks.apply(condition, sources))));
    }
    Block equal = Equalities.apply(block.withConditions(flat));
    List<Term> simple = new Conjunction(identity).simplify(equal.conditions(), around.notNull());
    if (Conjunction.isFalse(simple)) {
      return Optional.empty();
    }
    Set<Term> known = around.and(simple).notNull();
    return Optional.of(new Block(equal.sources(), simple, outputs(equal, known, sources)));
  }

  private static List<Term> outputs(Block block, Set<Term> notNull, List<Source> sources) {
    return block.outputs().stream()
        .map(term -> Facts.apply(Checks.apply(term, sources), notNull))
        .toList();
  }

  /** The block with the queries inside of its terms simplified. */
  private Block terms(Block block, Around around) {
    Around inside = around.in(block);
    List<Term> conditions = new ArrayList<>(block.conditions());
    for (int i = 0; i < conditions.size(); i++) {
      ids.look(conditions.size());
      // A condition must not be simplified by what it says itself, nor two by each other.
      Around others = around.in(block.withConditions(Lists.without(conditions, i)));
      conditions.set(i, Truth.isTrue(term(conditions.get(i), others)));
    }
    List<Term> outputs = block.outputs().stream().map(term -> term(term, inside)).toList();
    return withoutRows(new Block(block.sources(), conditions, outputs));
  }

  /** Where a query is said to have no rows, its aggregates are those of nothing. */
  private Block withoutRows(Block block) {
    Set<String> empty = new HashSet<>();
    for (Term condition : block.conditions()) {
      if (condition instanceof Call call
          && call.op().is(Op.NOT)
          && call.arg(0) instanceof Exists exists) {
        empty.add(identity.of(exists));
      }
    }
    if (empty.isEmpty()) {
      return block;
    }
    UnaryOperator<Term> change =
        part ->
            part instanceof Fold fold
                    && (fold.fn().known() || fold.fn().name().equals("single"))
                    && empty.contains(identity.of(new Exists(fold.bag().withoutOutputs())))
                ? fold.fn().ofNothing()
                : part;
    return new Block(
        block.sources(),
        block.conditions().stream().map(term -> Walk.parts(term, change)).toList(),
        block.outputs().stream().map(term -> Walk.parts(term, change)).toList());
  }

  Term term(Term term, Around around) {
    return switch (term) {
      case Col _, Const _ -> term;
      case Exists exists -> new Existence(this, around).simplify(exists);
      case Fold fold -> new FoldRules(this, around).simplify(fold);
      case Call call -> {
        List<Term> args = new ArrayList<>();
        for (int i = 0; i < call.args().size(); i++) {
          Term arg = term(call.arg(i), around);
          boolean formula = call.op().is(Op.CASE) && i % 2 == 0 && i + 1 < call.args().size();
          args.add(formula ? formula(arg) : arg);
        }
        Term made = FoldRules.coalesced(Make.call(call.op(), args, call.type()));
        yield AnotherRow.of(made, around).orElse(made);
      }
    };
  }

  private Term formula(Term condition) {
    return Make.and(
        new Conjunction(identity).simplify(Truth.conjuncts(Truth.isTrue(condition)), Set.of()));
  }

  /** The queries below a source. */
  Source below(Source source, Around around) {
    return switch (source.kind()) {
      case Scan _, Group _, Window _ -> source;
      case Opaque opaque ->
          new Source(
              source.id(),
              new Opaque(
                  opaque.text(),
                  opaque.inputs().stream().map(bag -> bag(bag, false, around)).toList(),
                  opaque.args(),
                  opaque.width()));
    };
  }
}
