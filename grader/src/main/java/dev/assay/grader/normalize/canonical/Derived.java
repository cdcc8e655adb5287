package dev.assay.grader.normalize.canonical;

import dev.assay.grader.normalize.canonical.Source.Group;
import dev.assay.grader.normalize.canonical.Source.Opaque;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Source.Window;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Simplifies the sources of a block that are queries. */
final class Derived {
  private final Simplifier simplifier;
  private final Around around;
  private final boolean set;

  Derived(Simplifier simplifier, Around around, boolean set) {
    this.simplifier = simplifier;
    this.around = around;
    this.set = set;
  }

  /** What takes the place of the block, or nothing if no rule applies. */
  Optional<List<Block>> simplify(Block block) {
    for (Source source : block.sources()) {
      Optional<List<Block>> replaced =
          switch (source.kind()) {
            case Scan _ -> Optional.empty();
            case Group group ->
                new GroupRules(simplifier, around, set, block, source, group).apply();
            case Window window ->
                new WindowRules(simplifier, around, block, source, window).apply();
            case Opaque _ -> {
              Source below = simplifier.below(source, around);
              yield below.equals(source)
                  ? Optional.empty()
                  : Optional.of(List.of(replaced(block, source, below)));
            }
          };
      if (replaced.isPresent()) {
        return replaced;
      }
    }
    return lookedUp(block);
  }

  /**
   * Of groups that are looked up by each other's keys one remains: it must not depend on their
   * order which, so that the last by its text goes first.
   */
  private Optional<List<Block>> lookedUp(Block block) {
    List<Source> groups =
        block.sources().stream().filter(source -> source.kind() instanceof Group).toList();
    Comparator<Source> byText = Comparator.comparing(this::text);
    return (groups.size() < 2 ? groups : groups.stream().sorted(byText.reversed()).toList())
        .stream()
            .map(
                source ->
                    new GroupRules(simplifier, around, set, block, source, (Group) source.kind())
                        .correlated())
            .flatMap(Optional::stream)
            .findFirst();
  }

  private String text(Source source) {
    return new Kinds(simplifier.printer(), Names.plain()).describe(source.kind()).text();
  }

  static Block replaced(Block block, Source source, Source other) {
    return new Block(
        block.sources().stream().map(own -> own.id() == source.id() ? other : own).toList(),
        block.conditions(),
        block.outputs());
  }
}
