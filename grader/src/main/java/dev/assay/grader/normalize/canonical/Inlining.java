package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Term.Exists;
import dev.assay.grader.normalize.canonical.Term.Fold;
import java.util.List;
import java.util.Optional;

/** Takes subqueries into the block around them. */
final class Inlining {
  private final Simplifier simplifier;
  private final boolean set;

  Inlining(Simplifier simplifier, Around around, boolean set) {
    this.simplifier = simplifier;
    this.set = set;
  }

  Optional<List<Block>> simplify(Block block) {
    return exists(block).or(() -> value(block));
  }

  /** EXISTS is a join where at most one row matches, or where the number of rows does not count. */
  private Optional<List<Block>> exists(Block block) {
    for (int i = 0; i < block.conditions().size(); i++) {
      if (block.conditions().get(i) instanceof Exists exists
          && exists.bag().isSingle()
          && (set || Keys.determine(exists.bag().single(), List.of()))) {
        Block own = Fresh.of(exists.bag().single(), simplifier.ids());
        return Optional.of(
            List.of(
                new Block(
                    Lists.concat(block.sources(), own.sources()),
                    Lists.concat(Lists.without(block.conditions(), i), own.conditions()),
                    block.outputs())));
      }
    }
    return Optional.empty();
  }

  /** The value of at most one row is an outer join: that row's value, or NULL without a match. */
  private Optional<List<Block>> value(Block block) {
    for (Term term : Lists.<Term>concat(block.conditions(), block.outputs())) {
      Optional<Fold> found = find(term);
      if (found.isPresent()) {
        Fold fold = found.get();
        String text = simplifier.identity().of(fold);
        Block own = Fresh.of(fold.bag().single(), simplifier.ids());
        Block matched = replaced(block, text, own.outputs().getFirst());
        Block unmatched = replaced(block, text, Make.nothing(fold.type()));
        return Optional.of(
            List.of(
                new Block(
                    Lists.concat(matched.sources(), own.sources()),
                    Lists.concat(matched.conditions(), own.conditions()),
                    matched.outputs()),
                unmatched.and(Truth.negate(Make.exists(fold.bag())))));
      }
    }
    return Optional.empty();
  }

  private static Optional<Fold> find(Term term) {
    return switch (term) {
      case Fold fold
          when fold.fn().name().equals("max")
              && fold.bag().isSingle()
              && !fold.bag().single().sources().isEmpty()
              && Keys.determine(fold.bag().single(), List.of()) ->
          Optional.of(fold);
      case Term.Call call ->
          call.args().stream().map(Inlining::find).flatMap(Optional::stream).findFirst();
      case Term.Col _, Term.Const _, Exists _, Fold _ -> Optional.empty();
    };
  }

  private Block replaced(Block block, String text, Term value) {
    return new Block(
        block.sources(),
        block.conditions().stream().map(term -> replaced(term, text, value)).toList(),
        block.outputs().stream().map(term -> replaced(term, text, value)).toList());
  }

  private Term replaced(Term term, String text, Term value) {
    return Walk.parts(
        term,
        part -> part instanceof Fold && simplifier.identity().of(part).equals(text) ? value : part);
  }
}
