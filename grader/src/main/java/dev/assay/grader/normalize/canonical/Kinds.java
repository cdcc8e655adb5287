package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Source.Kind;
import dev.assay.grader.normalize.canonical.Source.Opaque;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Source.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes sources, and finds names for their columns that do not depend on their order. */
final class Kinds {
  private final Printer printer;
  private final Names names;

  Kinds(Printer printer, Names names) {
    this.printer = printer;
    this.names = names;
  }

  /**
   * A source as text.
   *
   * @param columns the names of its columns, where they are not just their positions
   */
  record Described(String text, Optional<List<String>> columns) {}

  Described describe(Kind kind) {
    return switch (kind) {
      case Scan scan -> new Described(quoted(scan.table().name()), Optional.empty());
      case Group group -> {
        Derived derived = derived(group.input(), group.keys(), group.fns());
        yield new Described(
            (group.global() ? "all of " : "group of ") + derived.text(),
            Optional.of(derived.columns()));
      }
      case Window window -> {
        Derived derived = derived(window.input(), window.plain(), window.fns());
        yield new Described("windows of " + derived.text(), Optional.of(derived.columns()));
      }
      case Opaque opaque ->
          new Described(
              opaque.text()
                  + opaque.inputs().stream().map(bag -> printer.bag(bag, names)).toList()
                  + printer.terms(opaque.args(), names),
              Optional.empty());
    };
  }

  private static String quoted(String name) {
    return '"' + name.toLowerCase(Locale.ROOT).replace("\"", "\"\"") + '"';
  }

  private record Derived(String text, List<String> columns) {}

  private record Labelled(String text, List<String> outputs) {}

  private Derived derived(Bag input, int plain, List<Fn> fns) {
    int width = input.isEmpty() ? plain : input.blocks().getFirst().outputs().size();
    List<String> roles = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      roles.add(role(i, plain, fns));
    }
    List<Labelled> blocks = new ArrayList<>();
    for (Block block : input.blocks()) {
      Labelling labelling = new Labelling(printer, block, names, roles);
      blocks.add(new Labelled(labelling.text(), printer.terms(block.outputs(), labelling.names())));
    }
    blocks.sort(java.util.Comparator.comparing(Labelled::text));
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      inputs.add(
          blocks.stream()
              .map(block -> block.outputs().get(column))
              .collect(Collectors.joining(" ++ ")));
    }
    List<String> functions = fns.stream().map(fn -> function(fn, inputs)).toList();
    List<String> keys = new ArrayList<>(new TreeSet<>(inputs.subList(0, plain)));
    List<String> calls = new ArrayList<>(new TreeSet<>(functions));
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < plain; i++) {
      columns.add("k" + keys.indexOf(inputs.get(i)));
    }
    functions.forEach(function -> columns.add("f" + calls.indexOf(function)));
    String text =
        blocks.stream().map(Labelled::text).collect(Collectors.joining(" ++ ", "{", "}"))
            + keys
            + calls;
    return new Derived(text, columns);
  }

  /** What a column is for. */
  private static String role(int column, int plain, List<Fn> fns) {
    TreeSet<String> uses = new TreeSet<>();
    if (column < plain) {
      uses.add("key");
    }
    for (Fn fn : fns) {
      String name = Printer.fn(fn);
      for (int i = 0; i < fn.args().size(); i++) {
        if (fn.args().get(i) == column) {
          uses.add(name + i);
        }
      }
      if (fn.filter() == column) {
        uses.add(name + "filter");
      }
      if (fn.over().partition().contains(column)) {
        uses.add(name + "partition");
      }
      for (int i = 0; i < fn.over().orders().size(); i++) {
        if (fn.over().orders().get(i).position() == column) {
          uses.add(name + "order" + i);
        }
      }
    }
    return uses.toString();
  }

  private static String function(Fn fn, List<String> inputs) {
    StringBuilder text = new StringBuilder(Printer.fn(fn));
    text.append(fn.args().stream().map(inputs::get).toList());
    if (fn.filter() >= 0) {
      text.append(" filter ").append(inputs.get(fn.filter()));
    }
    if (fn.over().equals(Fn.Over.NONE)) {
      return text.toString();
    }
    text.append(" over ")
        .append(new TreeSet<>(fn.over().partition().stream().map(inputs::get).toList()));
    for (Fn.Order order : fn.over().orders()) {
      text.append(inputs.get(order.position()))
          .append(order.descending() ? " desc" : "")
          .append(order.nullsFirst() ? " nulls first" : "");
    }
    return text.append(fn.over().frame()).toString();
  }
}
