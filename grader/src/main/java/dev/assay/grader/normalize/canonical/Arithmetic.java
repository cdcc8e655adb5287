package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The arithmetic of a query that may overflow, told by what it calculates with. A rule may drop it,
 * with a column that nobody reads; then the query may not fail any more where it did. Two queries
 * are therefore the same only if they have dropped the same.
 */
final class Arithmetic {
  private final Set<String> found = new TreeSet<>();
  private final Set<Integer> scans = new HashSet<>();
  private final Map<Integer, Source.Group> groups = new HashMap<>();

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
      case Source.Scan _ -> scans.add(source.id());
      case Source.Group group -> {
        groups.put(source.id(), group);
        visit(group.input());
      }
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
        if (call.op().overflows() && !isOfCounts(call)) {
          found.add(describe(call));
        }
        call.args().forEach(this::visit);
      }
    }
  }

  /** The difference of two numbers of rows is within range. */
  private boolean isOfCounts(Call call) {
    return call.op().name().equals("-")
        && call.type().equals("BIGINT")
        && call.args().stream().allMatch(this::isCount);
  }

  private boolean isCount(Term term) {
    return switch (term) {
      case Fold fold -> fold.fn().isCount();
      case Term.Col column -> {
        Source.Group group = groups.get(column.source());
        yield group != null
            && column.index() >= group.keys()
            && group.fns().get(column.index() - group.keys()).isCount();
      }
      case Term.Const _, Call _, Term.Exists _ -> false;
    };
  }

  private String describe(Term term) {
    return switch (term) {
      case Term.Col column ->
          scans.contains(column.source()) ? "column " + column.index() : column.type();
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
