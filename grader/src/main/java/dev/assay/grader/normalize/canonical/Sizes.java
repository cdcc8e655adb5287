package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Source.Kind;
import dev.assay.grader.normalize.canonical.Source.Opaque;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Source.Window;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * How large terms are when they are written out. A term may stand in many places of another and yet
 * be one object, so that a short query can mean one that does not fit into memory.
 */
final class Sizes {
  private static final int MOST = 1_000_000;

  private final IdentityHashMap<Term, Integer> known = new IdentityHashMap<>();

  /** Its nodes, at most a million. */
  int of(Term term) {
    Integer before = known.get(term);
    if (before != null) {
      return before;
    }
    int size =
        switch (term) {
          case Col _, Const _ -> 1;
          case Call call -> sum(call.args());
          case Exists exists -> of(exists.bag());
          case Fold fold -> of(fold.bag());
        };
    known.put(term, size);
    return size;
  }

  private int sum(List<Term> terms) {
    int size = 1;
    for (Term term : terms) {
      size = Math.min(MOST, size + of(term));
    }
    return size;
  }

  private int of(Bag bag) {
    int size = 1;
    for (Block block : bag.blocks()) {
      size += sum(block.conditions()) + sum(block.outputs());
      for (Source source : block.sources()) {
        size += of(source.kind());
      }
      size = Math.min(MOST, size);
    }
    return size;
  }

  private int of(Kind kind) {
    return switch (kind) {
      case Scan _ -> 1;
      case Group group -> of(group.input());
      case Window window -> of(window.input());
      case Opaque opaque -> {
        int size = sum(opaque.args());
        for (Bag input : opaque.inputs()) {
          size = Math.min(MOST, size + of(input));
        }
        yield size;
      }
    };
  }
}
