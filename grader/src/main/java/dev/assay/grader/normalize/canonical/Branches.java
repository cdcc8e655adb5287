package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins branches that differ only in a condition and its complement: rows with a match and rows
 * without one are all rows. So an outer join of which nothing is used goes away. Where they have
 * other constants as outputs too, the condition chooses between these.
 */
final class Branches {
  private static final int MAX_BRANCHES = 8;

  private final Simplifier simplifier;
  private final Around around;
  private final boolean set;

  Branches(Simplifier simplifier, Around around, boolean set) {
    this.simplifier = simplifier;
    this.around = around;
    this.set = set;
  }

  List<Block> merged(List<Block> blocks) {
    List<Block> current = new ArrayList<>(set ? distinct(blocks) : blocks);
    if (current.size() < 2 || current.size() > MAX_BRANCHES) {
      return current;
    }
    for (int i = 0; i < current.size(); i++) {
      for (int j = 0; j < current.size(); j++) {
        if (i != j) {
          Optional<List<Block>> both = both(current.get(i), current.get(j));
          if (both.isPresent()) {
            List<Block> fewer = new ArrayList<>();
            for (int k = 0; k < current.size(); k++) {
              if (k != i && k != j) {
                fewer.add(current.get(k));
              }
            }
            fewer.addAll(both.get());
            return merged(fewer);
          }
        }
      }
    }
    return current;
  }

  private List<Block> distinct(List<Block> blocks) {
    Map<String, Block> distinct = new LinkedHashMap<>();
    blocks.forEach(block -> distinct.putIfAbsent(text(List.of(block)), block));
    return List.copyOf(distinct.values());
  }

  private String text(List<Block> blocks) {
    return simplifier.printer().bag(new Bag(blocks), Names.plain());
  }

  private Optional<List<Block>> both(Block with, Block other) {
    if (!comparable(with, other)) {
      return Optional.empty();
    }
    String wanted = text(List.of(other));
    for (int i = 0; i < with.conditions().size(); i++) {
      Block rest = with.withConditions(Lists.without(with.conditions(), i));
      Optional<List<Block>> all = complement(rest, with.conditions().get(i), other, wanted);
      if (all.isPresent()) {
        return all;
      }
    }
    for (Source source : with.sources()) {
      Optional<List<Block>> all = withoutMatch(with, source, other, wanted);
      if (all.isPresent()) {
        return all;
      }
    }
    return Optional.empty();
  }

  /** Cheap reasons why the two cannot be complements. */
  private static boolean comparable(Block with, Block other) {
    return with.outputs().size() == other.outputs().size()
        && with.sources().size() >= other.sources().size()
        && with.sources().size() <= other.sources().size() + 2;
  }

  private Optional<List<Block>> complement(Block rest, Term condition, Block other, String wanted) {
    List<Term> outputs = new ArrayList<>();
    List<Term> chosen = new ArrayList<>();
    for (int i = 0; i < rest.outputs().size(); i++) {
      Term own = rest.outputs().get(i);
      Term its = other.outputs().get(i);
      boolean differ = own instanceof Const && its instanceof Const && !own.equals(its);
      outputs.add(differ ? its : own);
      chosen.add(differ ? Make.call(Op.CASE, List.of(condition, own, its), own.type()) : own);
    }
    Block complement = rest.withOutputs(outputs).and(Truth.negate(condition));
    return simplifier.textOf(complement, set, around).equals(wanted)
        ? Optional.of(simplifier.block(rest.withOutputs(chosen), set, around))
        : Optional.empty();
  }

  /** A source with at most one match whose columns are not used is a condition: EXISTS. */
  private Optional<List<Block>> withoutMatch(
      Block with, Source source, Block other, String wanted) {
    Set<Integer> self = Set.of(source.id());
    boolean used =
        with.outputs().stream().anyMatch(term -> Walk.uses(term, self))
            || with.sources().stream().anyMatch(beside -> Walk.uses(beside.kind(), self));
    if (used) {
      return Optional.empty();
    }
    List<Term> about = with.conditions().stream().filter(term -> Walk.uses(term, self)).toList();
    List<Term> others = with.conditions().stream().filter(term -> !Walk.uses(term, self)).toList();
    Block match = new Block(List.of(source), about, List.of());
    if (!set && !Keys.determine(match, List.of())) {
      return Optional.empty();
    }
    return complement(
        with.without(source).withConditions(others), new Exists(Bag.of(match)), other, wanted);
  }
}
