package dev.assay.problems;

import dev.assay.grader.Grader;
import dev.assay.grader.KillMatrix;
import dev.assay.grader.MutationAnalysis.Fate;
import dev.assay.grader.Task;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.mutate.Mutant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Makes a package refuse plausible mistakes: for every mutant of the reference it looks for a small
 * legal database that tells the two apart, and keeps the few that together kill the most. Run
 * again, it writes the same files. Thread-safe, but not on one package at once.
 */
public final class ProblemHardener {
  /** How many killers it keeps at the most: each is run for every answer. */
  static final int MOST = 24;

  private final Grader grader;

  public ProblemHardener(Grader grader) {
    this.grader = Objects.requireNonNull(grader);
  }

  /** A mutant, and whether the fixtures let it live. */
  private record Target(Mutant mutant, boolean alive) {}

  /**
   * Writes the killers of the package in a folder.
   *
   * @throws ProblemsException if the package is not sound, or its files cannot be written
   */
  public Hardening harden(Path folder, Progress progress) {
    Path root = folder.toAbsolutePath().normalize();
    Problem problem =
        switch (ProblemLoader.load(root)) {
          case Loaded.Sound(Problem sound) -> sound;
          case Loaded.Flawed(List<Flaw> flaws, _) ->
              throw new ProblemsException(
                  "%s is broken: %s: %s; 'assay verify' tells all"
                      .formatted(folder, flaws.getFirst().file(), flaws.getFirst().message()));
        };
    Task task = problem.task();
    List<Fixture> own = task.fixtures().stream().filter(each -> !isWritten(each)).toList();
    List<Mutant> mutants = grader.mutations().mutants(task);
    int total = 2 * mutants.size() + 1;
    List<Target> targets = targets(task, mutants, own, progress, total);
    Finds finds = new Finds(grader, task);
    for (int i = 0; i < targets.size(); i++) {
      progress.step(mutants.size() + i, total, targets.get(i).mutant().id());
      finds.kill(targets.get(i).mutant(), targets.get(i).alive());
    }
    progress.step(total - 1, total, "killers");
    List<KillerFile> killers = distil(task, targets, finds);
    boolean changed = new KillerFolder(root).replace(killers);
    return result(root, killers.size(), changed, finds.questions());
  }

  private static boolean isWritten(Fixture fixture) {
    return fixture.kind() == Fixture.Kind.KILLER && KillerFile.isWritten(fixture.inserts());
  }

  /** What there is to be killed, what lives first. */
  private List<Target> targets(
      Task task, List<Mutant> mutants, List<Fixture> fixtures, Progress progress, int total) {
    List<Target> alive = new ArrayList<>();
    List<Target> dead = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      progress.step(i, total, mutants.get(i).id());
      switch (grader.mutations().fate(task, mutants.get(i), fixtures)) {
        case Fate.Killed _ -> dead.add(new Target(mutants.get(i), false));
        case Fate.Survived _ -> alive.add(new Target(mutants.get(i), true));
        case Fate.Equivalent _, Fate.Stillborn _ -> {}
      }
    }
    alive.addAll(dead);
    return alive;
  }

  /** Few of the databases: first for what the fixtures let live, then for the rest. */
  private List<KillerFile> distil(Task task, List<Target> targets, Finds finds) {
    List<TinyDatabase> databases = finds.databases();
    List<BitSet> kills = databases.stream().map(_ -> new BitSet()).toList();
    BitSet alive = new BitSet();
    KillMatrix matrix = grader.mutations().matrix(task, databases);
    for (int t = 0; t < targets.size(); t++) {
      int target = t;
      alive.set(t, targets.get(t).alive());
      matrix.kills(targets.get(t).mutant()).stream().forEach(d -> kills.get(d).set(target));
      finds.by(targets.get(t).mutant()).ifPresent(d -> kills.get(d).set(target));
    }
    List<Integer> chosen =
        SetCover.greedy(kills.stream().map(all -> both(all, alive)).toList(), MOST);
    BitSet covered = new BitSet();
    chosen.forEach(d -> covered.or(kills.get(d)));
    List<BitSet> left = kills.stream().map(all -> without(all, covered)).toList();
    List<Integer> suite = new ArrayList<>(chosen);
    suite.addAll(SetCover.greedy(left, MOST - chosen.size()));
    Schema schema = grader.engine().schema(task.schema());
    return files(schema, targets, databases, kills, suite);
  }

  private static BitSet both(BitSet left, BitSet right) {
    BitSet both = (BitSet) left.clone();
    both.and(right);
    return both;
  }

  private static BitSet without(BitSet left, BitSet right) {
    BitSet rest = (BitSet) left.clone();
    rest.andNot(right);
    return rest;
  }

  private static List<KillerFile> files(
      Schema schema,
      List<Target> targets,
      List<TinyDatabase> databases,
      List<BitSet> kills,
      List<Integer> suite) {
    List<KillerFile> files = new ArrayList<>();
    BitSet told = new BitSet();
    for (int d : suite) {
      List<Mutant> first =
          without(kills.get(d), told).stream().mapToObj(t -> targets.get(t).mutant()).toList();
      told.or(kills.get(d));
      if (!first.isEmpty()) {
        files.add(KillerFile.of(files.size() + 1, schema, databases.get(d), first));
      }
    }
    return files;
  }

  /** The package as it is now. */
  private Hardening result(
      Path root, int killers, boolean changed, List<Hardening.OpenQuestion> questions) {
    if (!(ProblemLoader.load(root) instanceof Loaded.Sound(Problem problem))) {
      throw new ProblemsException("the package is not sound after hardening: " + root);
    }
    Verification.Mutation mutation =
        new MutationCheck(
                grader.mutations(),
                problem.task(),
                problem.exercise().mutantsIgnore(),
                new Diagnostics(java.util.Map.of()))
            .run();
    return new Hardening(problem.id(), killers, changed, mutation, questions);
  }
}
