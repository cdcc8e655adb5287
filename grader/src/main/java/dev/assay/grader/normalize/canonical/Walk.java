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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Walks terms and queries to the bottom, the queries inside of terms included. */
final class Walk {
  private Walk() {}

  /** The term with other terms in the place of columns. */
  static Term columns(Term term, Function<Col, Term> change) {
    return switch (term) {
      case Col column -> change.apply(column);
      case Const constant -> constant;
      case Call call -> Make.call(call.op(), columns(call.args(), change), call.type());
      case Exists exists -> Make.exists(columns(exists.bag(), change));
      case Fold fold -> new Fold(fold.fn(), columns(fold.bag(), change));
    };
  }

  static List<Term> columns(List<Term> terms, Function<Col, Term> change) {
    return terms.stream().map(term -> columns(term, change)).toList();
  }

  static Bag columns(Bag bag, Function<Col, Term> change) {
    return bag.map(block -> columns(block, change));
  }

  static Block columns(Block block, Function<Col, Term> change) {
    return new Block(
        block.sources().stream()
            .map(source -> new Source(source.id(), columns(source.kind(), change)))
            .toList(),
        columns(block.conditions(), change),
        columns(block.outputs(), change));
  }

  static Kind columns(Kind kind, Function<Col, Term> change) {
    return switch (kind) {
      case Scan scan -> scan;
      case Group group ->
          new Group(columns(group.input(), change), group.keys(), group.global(), group.fns());
      case Window window ->
          new Window(columns(window.input(), change), window.plain(), window.fns());
      case Opaque opaque ->
          new Opaque(
              opaque.text(),
              opaque.inputs().stream().map(bag -> columns(bag, change)).toList(),
              columns(opaque.args(), change),
              opaque.width());
    };
  }

  /** The term with each of its parts changed, inner parts first. */
  static Term parts(Term term, UnaryOperator<Term> change) {
    return switch (term) {
      case Col _, Const _, Exists _, Fold _ -> change.apply(term);
      case Call call ->
          change.apply(
              Make.call(
                  call.op(),
                  call.args().stream().map(arg -> parts(arg, change)).toList(),
                  call.type()));
    };
  }

  static void forEachColumn(Term term, Consumer<Col> action) {
    switch (term) {
      case Col column -> action.accept(column);
      case Const _ -> {}
      case Call call -> call.args().forEach(arg -> forEachColumn(arg, action));
      case Exists exists -> forEachColumn(exists.bag(), action);
      case Fold fold -> forEachColumn(fold.bag(), action);
    }
  }

  static void forEachColumn(Bag bag, Consumer<Col> action) {
    for (Block block : bag.blocks()) {
      block.sources().forEach(source -> forEachColumn(source.kind(), action));
      block.conditions().forEach(term -> forEachColumn(term, action));
      block.outputs().forEach(term -> forEachColumn(term, action));
    }
  }

  static void forEachColumn(Kind kind, Consumer<Col> action) {
    switch (kind) {
      case Scan _ -> {}
      case Group group -> forEachColumn(group.input(), action);
      case Window window -> forEachColumn(window.input(), action);
      case Opaque opaque -> {
        opaque.inputs().forEach(bag -> forEachColumn(bag, action));
        opaque.args().forEach(term -> forEachColumn(term, action));
      }
    }
  }

  static boolean anyColumn(Term term, Predicate<Col> test) {
    boolean[] found = new boolean[1];
    forEachColumn(term, column -> found[0] |= test.test(column));
    return found[0];
  }

  static boolean uses(Term term, Set<Integer> sources) {
    return anyColumn(term, column -> sources.contains(column.source()));
  }

  static boolean uses(Bag bag, Set<Integer> sources) {
    boolean[] found = new boolean[1];
    forEachColumn(bag, column -> found[0] |= sources.contains(column.source()));
    return found[0];
  }

  static boolean uses(Kind kind, Set<Integer> sources) {
    boolean[] found = new boolean[1];
    forEachColumn(kind, column -> found[0] |= sources.contains(column.source()));
    return found[0];
  }

  /** The sources that a term takes columns from. */
  static Set<Integer> sources(Term term) {
    Set<Integer> ids = new HashSet<>();
    forEachColumn(term, column -> ids.add(column.source()));
    return ids;
  }

  /** The sources of all queries inside of a term. */
  static Set<Integer> defined(Term term) {
    Set<Integer> ids = new HashSet<>();
    define(term, ids);
    return ids;
  }

  private static void define(Term term, Set<Integer> ids) {
    switch (term) {
      case Col _, Const _ -> {}
      case Call call -> call.args().forEach(arg -> define(arg, ids));
      case Exists exists -> define(exists.bag(), ids);
      case Fold fold -> define(fold.bag(), ids);
    }
  }

  static Set<Integer> defined(Bag bag) {
    Set<Integer> ids = new HashSet<>();
    define(bag, ids);
    return ids;
  }

  private static void define(Bag bag, Set<Integer> ids) {
    for (Block block : bag.blocks()) {
      for (Source source : block.sources()) {
        ids.add(source.id());
        switch (source.kind()) {
          case Scan _ -> {}
          case Group group -> define(group.input(), ids);
          case Window window -> define(window.input(), ids);
          case Opaque opaque -> {
            opaque.inputs().forEach(input -> define(input, ids));
            opaque.args().forEach(arg -> define(arg, ids));
          }
        }
      }
      block.conditions().forEach(term -> define(term, ids));
      block.outputs().forEach(term -> define(term, ids));
    }
  }
}
