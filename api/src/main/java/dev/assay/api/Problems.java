package dev.assay.api;

import dev.assay.problems.Flaw;
import dev.assay.problems.Loaded;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import dev.assay.problems.ProblemLoader;
import java.nio.file.Path;
import java.util.List;

/** Finds the problem that a user means. */
final class Problems {
  private Problems() {}

  /**
   * A problem of the bank, or a folder where the word has a slash or a dot.
   *
   * @throws CommandException if there is none, or it is broken
   */
  static Problem named(String word, ProblemBank bank) {
    return ProblemBank.isFolder(word)
        ? sound(Path.of(word))
        : sound(word, bank.find(word).orElseThrow(() -> unknown(word)));
  }

  /**
   * The problem of a folder.
   *
   * @throws CommandException if there is none, or it is broken
   */
  static Problem sound(Path folder) {
    return sound(folder.toString(), ProblemLoader.load(folder));
  }

  private static Problem sound(String word, Loaded loaded) {
    return switch (loaded) {
      case Loaded.Sound(Problem problem) -> problem;
      case Loaded.Flawed(List<Flaw> flaws, _) -> throw broken(word, flaws);
    };
  }

  /** The names of the packages of a bank that are not among the sound ones. */
  static List<String> broken(ProblemBank bank, List<Problem> sound) {
    List<String> ids = sound.stream().map(Problem::id).toList();
    return bank.ids().stream().filter(id -> !ids.contains(id)).toList();
  }

  private static CommandException unknown(String word) {
    return new CommandException(
        "unknown_problem",
        "there is no problem '%s' ('assay problems' lists them; a folder is written with a /)"
            .formatted(word));
  }

  private static CommandException broken(String word, List<Flaw> flaws) {
    Flaw first = flaws.getFirst();
    String more = flaws.size() == 1 ? "" : " (%d in all)".formatted(flaws.size());
    return new CommandException(
        "broken_problem",
        "the problem %s is broken: %s:%d:%d: %s%s; 'assay verify' tells all"
            .formatted(word, first.file(), first.line(), first.column(), first.message(), more));
  }
}
