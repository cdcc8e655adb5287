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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same query with sources of its own, so that it can stand beside or inside of the other. Those
 * of the queries inside are new too: a column of the other that comes to stand there must not be
 * taken for theirs.
 */
final class Fresh {
  private final Map<Integer, Integer> renamed = new HashMap<>();

  private Fresh() {}

  static Block of(Block block, Ids ids) {
    Fresh fresh = new Fresh();
    Walk.defined(Bag.of(block)).stream().sorted().forEach(id -> fresh.renamed.put(id, ids.next()));
    return fresh.block(block);
  }

  private int id(int source) {
    return renamed.getOrDefault(source, source);
  }

  private Bag bag(Bag bag) {
    return bag.map(this::block);
  }

  private Block block(Block block) {
    return new Block(
        block.sources().stream()
            .map(source -> new Source(id(source.id()), kind(source.kind())))
            .toList(),
        terms(block.conditions()),
        terms(block.outputs()));
  }

  private Kind kind(Kind kind) {
    return switch (kind) {
      case Scan scan -> scan;
      case Group group -> new Group(bag(group.input()), group.keys(), group.global(), group.fns());
      case Window window -> new Window(bag(window.input()), window.plain(), window.fns());
      case Opaque opaque ->
          new Opaque(
              opaque.text(),
              opaque.inputs().stream().map(this::bag).toList(),
              terms(opaque.args()),
              opaque.width());
    };
  }

  private List<Term> terms(List<Term> terms) {
    return terms.stream().map(this::term).toList();
  }

  private Term term(Term term) {
    return switch (term) {
      case Col column ->
          new Col(id(column.source()), column.index(), column.type(), column.nullable());
      case Const constant -> constant;
      case Call call -> new Call(call.op(), terms(call.args()), call.type());
      case Exists exists -> new Exists(bag(exists.bag()));
      case Fold fold -> new Fold(fold.fn(), bag(fold.bag()));
    };
  }
}
