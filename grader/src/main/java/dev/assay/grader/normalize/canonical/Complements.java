package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The number of all rows of a group without those that satisfy a formula is the number of those
 * that do not. Two-valued: a row for which the formula is NULL is not counted by a filter.
 */
final class Complements {
  private final Block block;
  private final Source source;
  private final Group group;
  private final List<Integer> filters = new ArrayList<>();

  Complements(Block block, Source source, Group group) {
    this.block = block;
    this.source = source;
    this.group = group;
  }

  Optional<List<Block>> apply() {
    Block changed =
        new Block(
            block.sources(),
            block.conditions().stream().map(this::changed).toList(),
            block.outputs().stream().map(this::changed).toList());
    if (filters.isEmpty()) {
      return Optional.empty();
    }
    Bag input =
        group
            .input()
            .map(
                inner -> {
                  List<Term> outputs = new ArrayList<>(inner.outputs());
                  filters.forEach(at -> outputs.add(Truth.negate(inner.outputs().get(at))));
                  return inner.withOutputs(outputs);
                });
    int width = group.input().blocks().getFirst().outputs().size();
    List<Fn> fns = new ArrayList<>(group.fns());
    for (int i = 0; i < filters.size(); i++) {
      fns.add(Fn.aggregate("count_star", false, List.of(), width + i, "BIGINT"));
    }
    Group more = new Group(input, group.keys(), group.global(), fns);
    return Optional.of(List.of(Derived.replaced(changed, source, new Source(source.id(), more))));
  }

  private Term changed(Term term) {
    return Walk.parts(term, this::complement);
  }

  private Term complement(Term term) {
    if (!(term instanceof Call call)
        || !call.op().name().equals("-")
        || !call.type().equals("BIGINT")) {
      return term;
    }
    Optional<Fn> all = count(call.arg(0)).filter(fn -> fn.filter() < 0);
    Optional<Fn> some = count(call.arg(1)).filter(fn -> fn.filter() >= 0);
    if (all.isEmpty() || some.isEmpty()) {
      return term;
    }
    if (!filters.contains(some.get().filter())) {
      filters.add(some.get().filter());
    }
    int column = group.keys() + group.fns().size() + filters.indexOf(some.get().filter());
    return new Col(source.id(), column, "BIGINT", false);
  }

  private Optional<Fn> count(Term term) {
    return term instanceof Col column
            && column.source() == source.id()
            && column.index() >= group.keys()
        ? Optional.of(group.fns().get(column.index() - group.keys()))
            .filter(fn -> fn.name().equals("count_star"))
        : Optional.empty();
  }
}
