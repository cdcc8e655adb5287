package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the sources of a block in a way that does not depend on their order: by what they are,
 * then by what is said of them, until nothing tells them apart any more; among those that are left
 * each is tried first, and the least text wins.
 */
final class Labelling {
  /** How many orders of indistinguishable sources are tried. */
  private static final int MAX_LEAVES = 48;

  private final Printer printer;
  private final Block block;
  private final Names outer;
  private final @Nullable List<String> roles;
  private final Map<Col, List<Col>> classes = new HashMap<>();
  private final List<Term> conditions = new ArrayList<>();
  private final Set<List<Col>> equalities = new java.util.HashSet<>();
  private final Map<Integer, Kinds.Described> fixed = new HashMap<>();
  private int leaves;
  private @Nullable String best;
  private @Nullable Names bestNames;

  /**
   * @param roles what each output is for where their order is free, or null where it counts
   */
  Labelling(Printer printer, Block block, Names outer, @Nullable List<String> roles) {
    printer.ids().step();
    this.printer = printer;
    this.block = block;
    this.outer = outer;
    this.roles = roles;
    for (Term condition : block.conditions()) {
      if (Equalities.isLink(condition)) {
        Call equality = (Call) condition;
        link((Col) equality.arg(0), (Col) equality.arg(1));
      } else {
        conditions.add(condition);
      }
    }
    equalities.addAll(classes.values());
    Set<Integer> local = block.ids();
    for (Source source : block.sources()) {
      if (!Walk.uses(source.kind(), local)) {
        fixed.put(source.id(), new Kinds(printer, outer).describe(source.kind()));
      }
    }
    search(refine(byKind()));
  }

  private Map<Integer, Integer> byKind() {
    Map<Integer, String> kinds = new HashMap<>();
    for (Source source : block.sources()) {
      Kinds.Described described = fixed.get(source.id());
      kinds.put(source.id(), described == null ? "lateral" : described.text());
    }
    return ranked(kinds);
  }

  private static Map<Integer, Integer> ranked(Map<Integer, String> texts) {
    List<String> sorted = new ArrayList<>(new TreeSet<>(texts.values()));
    Map<Integer, Integer> ranks = new HashMap<>();
    texts.forEach((id, text) -> ranks.put(id, sorted.indexOf(text)));
    return ranks;
  }

  private Kinds.Described describe(Source source, Names names) {
    Kinds.Described described = fixed.get(source.id());
    return described == null ? new Kinds(printer, names).describe(source.kind()) : described;
  }

  private void link(Col left, Col right) {
    List<Col> joined = new ArrayList<>(classes.getOrDefault(left, List.of(left)));
    for (Col column : classes.getOrDefault(right, List.of(right))) {
      if (!joined.contains(column)) {
        joined.add(column);
      }
    }
    joined.forEach(column -> classes.put(column, joined));
  }

  String text() {
    return java.util.Objects.requireNonNull(best);
  }

  /** The names that the text uses. */
  Names names() {
    return java.util.Objects.requireNonNull(bestNames);
  }

  private void search(Map<Integer, Integer> ranks) {
    Map<Integer, List<Integer>> byRank = new TreeMap<>();
    ranks.forEach((id, rank) -> byRank.computeIfAbsent(rank, _ -> new ArrayList<>()).add(id));
    for (List<Integer> tied : byRank.values()) {
      if (tied.size() > 1) {
        for (int first : tied) {
          if (best == null || leaves < MAX_LEAVES) {
            Map<Integer, Integer> apart = new HashMap<>();
            ranks.forEach((id, rank) -> apart.put(id, id == first ? rank * 2 - 1 : rank * 2));
            search(refine(apart));
          }
        }
        return;
      }
    }
    leaves++;
    printer.ids().look(1);
    Names names = names(ranks);
    String text = text(ranks, names);
    if (best == null || text.compareTo(best) < 0) {
      best = text;
      bestNames = names;
    }
  }

  /** Ranks by what is said of each source in terms of the ranks of the others. */
  private Map<Integer, Integer> refine(Map<Integer, Integer> start) {
    Map<Integer, Integer> ranks = start;
    int classesBefore = 0;
    while (true) {
      int classes = Set.copyOf(ranks.values()).size();
      if (classes == block.sources().size() || classes == classesBefore) {
        return ranks;
      }
      classesBefore = classes;
      Names names = names(ranks);
      Map<Integer, String> signatures = new HashMap<>();
      for (Source source : block.sources()) {
        signatures.put(
            source.id(), "%06d ".formatted(ranks.get(source.id())) + signature(source, names));
      }
      ranks = ranked(signatures);
    }
  }

  private String signature(Source source, Names names) {
    printer.ids().look(1);
    Names marked = names.labelled(source.id(), "*");
    Set<Integer> self = Set.of(source.id());
    List<String> said = new ArrayList<>();
    for (Term condition : conditions) {
      if (Walk.uses(condition, self)) {
        said.add(printer.term(condition, marked));
      }
    }
    for (List<Col> equal : equalities) {
      if (equal.stream().anyMatch(column -> column.source() == source.id())) {
        said.add(equality(equal, marked));
      }
    }
    for (int i = 0; i < block.outputs().size(); i++) {
      if (Walk.uses(block.outputs().get(i), self)) {
        said.add(role(i) + printer.term(block.outputs().get(i), marked));
      }
    }
    for (Source other : block.sources()) {
      if (Walk.uses(other.kind(), self)) {
        said.add("below " + describe(other, marked).text());
      }
    }
    said.sort(String::compareTo);
    return said.toString();
  }

  private String role(int output) {
    return roles == null ? "o" + output + "=" : roles.get(output);
  }

  /** Each column's name of its own, not the one for all that are equal. */
  private static String equality(List<Col> equal, Names names) {
    return "equal" + new TreeSet<>(equal.stream().map(names::own).toList());
  }

  private Names names(Map<Integer, Integer> ranks) {
    Map<Integer, String> labels = new HashMap<>();
    String level = "t" + outer.depth() + "_";
    ranks.forEach((id, rank) -> labels.put(id, level + rank));
    Map<Integer, List<String>> columns = new HashMap<>();
    for (Source source : block.sources()) {
      Names so = new Names(outer, labels, columns, classes);
      describe(source, so).columns().ifPresent(names -> columns.put(source.id(), names));
    }
    return new Names(outer, labels, columns, classes);
  }

  private String text(Map<Integer, Integer> ranks, Names names) {
    TreeMap<Integer, String> sources = new TreeMap<>();
    for (Source source : block.sources()) {
      sources.put(ranks.get(source.id()), describe(source, names).text());
    }
    TreeSet<String> all = new TreeSet<>(printer.terms(conditions, names));
    equalities.forEach(equal -> all.add(equality(equal, names)));
    List<String> outputs = new ArrayList<>();
    for (int i = 0; i < block.outputs().size(); i++) {
      outputs.add(role(i) + printer.term(block.outputs().get(i), names));
    }
    if (roles != null) {
      outputs.sort(String::compareTo);
    }
    return sources + " where " + all + " gives " + outputs;
  }
}
