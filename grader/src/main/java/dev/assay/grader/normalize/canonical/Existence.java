package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Exists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Simplifies EXISTS: there are rows in a bag if there are in one of its blocks; conditions that are
 * not about the sources inside move out; sources that nothing connects are separate questions.
 */
final class Existence {
  private final Simplifier simplifier;
  private final Around around;

  Existence(Simplifier simplifier, Around around) {
    this.simplifier = simplifier;
    this.around = around;
  }

  Term simplify(Exists exists) {
    Bag bag = simplifier.bag(exists.bag().withoutOutputs(), true, around);
    return Make.or(bag.blocks().stream().map(this::of).toList());
  }

  private Term of(Block block) {
    Set<Integer> local = block.ids();
    List<Term> outside = new ArrayList<>();
    List<Term> inside = new ArrayList<>();
    for (Term condition : block.conditions()) {
      (Walk.uses(condition, local) ? inside : outside).add(condition);
    }
    for (List<Source> part : parts(block, inside)) {
      Set<Integer> own = new HashSet<>();
      part.forEach(source -> own.add(source.id()));
      List<Term> about = inside.stream().filter(term -> Walk.uses(term, own)).toList();
      if (part.size() == 1 && Attained.holds(part.getFirst(), about, around)) {
        continue;
      }
      outside.add(new Exists(Bag.of(new Block(part, about, List.of()))));
    }
    return Make.and(outside);
  }

  private static List<List<Source>> parts(Block block, List<Term> conditions) {
    Map<Integer, Integer> part = new HashMap<>();
    block.sources().forEach(source -> part.put(source.id(), source.id()));
    for (Term condition : conditions) {
      join(part, Walk.sources(condition));
    }
    for (Source source : block.sources()) {
      for (Source other : block.sources()) {
        if (Walk.uses(source.kind(), Set.of(other.id()))) {
          join(part, Set.of(source.id(), other.id()));
        }
      }
    }
    Map<Integer, List<Source>> parts = new java.util.LinkedHashMap<>();
    for (Source source : block.sources()) {
      int id = java.util.Objects.requireNonNull(part.get(source.id()));
      parts.computeIfAbsent(id, _ -> new ArrayList<>()).add(source);
    }
    return List.copyOf(parts.values());
  }

  private static void join(Map<Integer, Integer> part, Set<Integer> sources) {
    List<Integer> parts =
        sources.stream().filter(part::containsKey).map(part::get).distinct().toList();
    part.replaceAll((_, own) -> parts.contains(own) ? parts.getFirst() : own);
  }
}
