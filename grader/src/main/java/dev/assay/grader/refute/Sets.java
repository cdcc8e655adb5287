package dev.assay.grader.refute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.grader.execute.Batch;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Makes sets of legal databases for a problem, with what its references say on them. */
final class Sets {
  private static final int ROUND = 240;
  private static final int MOST_ROUNDS = 5;

  /** About how many tiny databases answers are kept: many learners make the same mistakes. */
  private static final int KEPT = 20_000;

  private static final int OWN_KEPT = 40;

  /** How many sets are run ahead, and databases in them, at the most. */
  private static final int MOST_AHEAD = 12;

  private static final int MOST_DATABASES_AHEAD = 600;

  private final Engine engine;
  private final Question question;
  private final World world;
  private final Legality legality;
  private final List<Statement> references;
  private final Literals literals;
  private final Differ differ;
  private final Cache<Asked, Legal> known =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((Asked asked, Legal _) -> 1 + asked.databases().size())
          .build();
  private final Cache<Literals, Legal> own = Caffeine.newBuilder().maximumSize(OWN_KEPT).build();
  private final Cache<Parts, Joined> joined = Caffeine.newBuilder().maximumSize(OWN_KEPT).build();

  /** Sets that wrong answers led to more than once. */
  private final AtomicReference<List<Legal>> ahead = new AtomicReference<>(List.of());

  Sets(Engine engine, Question question, List<Statement> references) {
    this.engine = engine;
    this.question = question;
    this.references = List.copyOf(references);
    this.world = new World(engine, question);
    this.legality = new Legality(engine, world);
    this.differ = new Differ(question.contract());
    Literals all = new Literals(Set.of(), Set.of(), Set.of(), Set.of(), false);
    for (Statement reference : references) {
      all = all.with(reference.literals(engine));
    }
    this.literals = all;
  }

  /**
   * Legal databases on which every reference returns rows.
   *
   * @param expected by reference, its rows on each database
   * @param stable on which databases no reference hangs on the order of the rows
   * @param values what columns may hold
   */
  record Legal(Batch batch, List<List<Rows>> expected, BitSet stable, Generator values) {
    int size() {
      return batch.size();
    }
  }

  World world() {
    return world;
  }

  Literals literals() {
    return literals;
  }

  List<Statement> references() {
    return references;
  }

  Differ differ() {
    return differ;
  }

  Batch batch(List<TinyDatabase> databases) {
    return engine.batch(question.ddl(), databases);
  }

  /** No databases. */
  Legal none() {
    List<List<Rows>> expected = references.stream().map(_ -> List.<Rows>of()).toList();
    return new Legal(
        batch(List.of()), expected, new BitSet(), new Generator(world, literals, literals, 0));
  }

  /** Whether another query names values that the references do not, and the data may have them. */
  boolean adds(Literals learner) {
    for (Schema.Table table : world.schema().tables()) {
      for (int i = 0; i < table.stored().size(); i++) {
        if (!world
            .values(table, i, literals, learner)
            .equals(world.values(table, i, literals, literals))) {
          return true;
        }
      }
    }
    return false;
  }

  private record Asked(List<TinyDatabase> databases, boolean fewer) {}

  /** Databases for a query that names values of its own; kept, as others will name them too. */
  Legal own(Literals learner, int count, Deadline deadline) {
    Literals values = learner.values();
    Legal before = own.getIfPresent(values);
    if (before != null) {
      return before;
    }
    List<String> texts = new ArrayList<>(question.references());
    texts.addAll(values.numbers());
    texts.addAll(values.texts());
    Legal made = make(values, Search.seed(question.ddl(), texts), count, deadline);
    if (!deadline.passed()) {
      own.put(values, made);
    }
    return made;
  }

  /**
   * What a search may need, in one batch: a statement over hundreds of tiny databases hardly takes
   * longer than one over a single one, most of it is planning.
   *
   * @param batch the first of the databases that every search starts with, then the others in turn
   * @param first how many of the former
   * @param own those for a query that names values of its own
   * @param ahead sets that a wrong answer may lead to, as it led others
   */
  record Joined(Batch batch, int first, Optional<Legal> own, List<Legal> ahead) {
    /**
     * What is known of the databases, set by set: of the first ones, of the own, none if there are
     * no such, and of each of the others.
     *
     * @param all by its database in the batch
     */
    <T> List<List<T>> parts(List<T> all) {
      List<Integer> sizes = new ArrayList<>(List.of(first, own.map(Legal::size).orElse(0)));
      ahead.forEach(set -> sizes.add(set.size()));
      List<List<T>> parts = new ArrayList<>();
      int from = 0;
      for (int size : sizes) {
        parts.add(all.subList(from, from + size));
        from += size;
      }
      return parts;
    }
  }

  /**
   * @param ahead how many: none is ever taken out
   */
  private record Parts(int first, Optional<Literals> learner, int ahead) {}

  /**
   * Several sets in one batch; none if there is but one, or what is for a query that names values
   * of its own has not been made before.
   *
   * @param first how many of the common databases
   * @param learner what the query names, if that are values of its own
   * @param lookAhead whether to add what wrong answers led to before
   */
  Optional<Joined> joined(Legal common, int first, Optional<Literals> learner, boolean lookAhead) {
    Optional<Literals> values = learner.map(Literals::values);
    Optional<Legal> its = values.map(own::getIfPresent);
    List<Legal> more = lookAhead ? ahead.get() : List.of();
    if (values.isPresent() != its.isPresent() || (its.isEmpty() && more.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        joined.get(new Parts(first, values, more.size()), _ -> joined(common, first, its, more)));
  }

  private Joined joined(Legal common, int first, Optional<Legal> own, List<Legal> ahead) {
    List<TinyDatabase> all = new ArrayList<>(common.batch().databases().subList(0, first));
    own.ifPresent(it -> all.addAll(it.batch().databases()));
    ahead.forEach(it -> all.addAll(it.batch().databases()));
    return new Joined(batch(all), first, own, ahead);
  }

  /** Has a set run ahead from now on, unless there are enough. */
  private void expect(Legal legal) {
    ahead.updateAndGet(
        before -> {
          int databases = before.stream().mapToInt(Legal::size).sum() + legal.size();
          if (before.size() == MOST_AHEAD
              || databases > MOST_DATABASES_AHEAD
              || before.stream().anyMatch(it -> it.batch().equals(legal.batch()))) {
            return before;
          }
          List<Legal> more = new ArrayList<>(before);
          more.add(legal);
          return List.copyOf(more);
        });
  }

  /**
   * Databases made up from what the references and another query name.
   *
   * @param count how many at the most
   */
  Legal make(Literals learner, long seed, int count, Deadline deadline) {
    Generator generator = new Generator(world, literals, learner, seed);
    allow(generator, deadline);
    List<Tier> tiers = tiers();
    Set<TinyDatabase> seen = new LinkedHashSet<>();
    List<TinyDatabase> chosen = new ArrayList<>();
    List<List<Rows>> expected = new ArrayList<>();
    references.forEach(_ -> expected.add(new ArrayList<>()));
    BitSet stable = new BitSet();
    int barren = 0;
    for (int round = 0;
        round < MOST_ROUNDS && chosen.size() < count && !deadline.passed();
        round++) {
      List<TinyDatabase> made = new ArrayList<>();
      for (int i = 0; i < Math.min(ROUND, 2 * count); i++) {
        TinyDatabase next = generator.next(tiers.get(i % tiers.size()));
        if (seen.add(next)) {
          made.add(next);
        }
      }
      Legal legal = legal(made, generator, false, deadline);
      for (int i = 0; i < legal.size() && chosen.size() < count; i++) {
        boolean empty = legal.expected().getFirst().get(i).rows().isEmpty();
        if (empty && barren * 4 >= count && round + 1 < MOST_ROUNDS) {
          continue;
        }
        barren += empty ? 1 : 0;
        stable.set(chosen.size(), legal.stable().get(i));
        chosen.add(legal.batch().databases().get(i));
        for (int each = 0; each < references.size(); each++) {
          expected.get(each).add(legal.expected().get(each).get(i));
        }
      }
      if (legal.size() < made.size() / 10) {
        break; // What cannot be run in batches, or hardly at all, will not be in the next round.
      }
    }
    return new Legal(batch(chosen), expected, stable, generator);
  }

  private List<Tier> tiers() {
    List<Tier> tiers = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      boolean possible =
          switch (tier) {
            case ORDINARY, EMPTY -> true;
            case NULLS, ANY_NULLS -> hasNullable(tier);
          };
      if (question.rules().deciding().contains(tier) && possible) {
        tiers.add(tier);
      }
    }
    return tiers.isEmpty() ? List.of(Tier.ORDINARY) : tiers;
  }

  private boolean hasNullable(Tier tier) {
    for (Schema.Table table : world.schema().tables()) {
      for (int i = 0; i < table.stored().size(); i++) {
        if (world.nullable(table, i, tier)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Lets the generator know which rows the conditions on single rows allow. */
  private void allow(Generator generator, Deadline deadline) {
    List<TinyDatabase> alone = new ArrayList<>();
    for (Schema.Table table : world.schema().tables()) {
      if (!world.conditions(table).isEmpty()) {
        for (Tuple row : generator.samples(table, 120)) {
          alone.add(TinyDatabase.EMPTY.with(table.name(), List.of(row)));
        }
      }
    }
    List<TinyDatabase> some = alone.subList(0, Math.min(alone.size(), Batch.MOST));
    if (some.isEmpty()) {
      return;
    }
    BitSet legal = legality.legalRows(batch(some), deadline);
    for (Schema.Table table : world.schema().tables()) {
      List<Tuple> rows = new ArrayList<>();
      for (int i = legal.nextSetBit(0); i >= 0; i = legal.nextSetBit(i + 1)) {
        rows.addAll(some.get(i).rows(table.name()));
      }
      generator.allow(table, rows);
    }
  }

  /** What {@link #legal} says, kept. */
  Legal known(List<TinyDatabase> databases, Generator values, boolean fewer, Deadline deadline) {
    Asked asked = new Asked(List.copyOf(databases), fewer);
    Legal before = known.getIfPresent(asked);
    if (before != null) {
      if (before.size() > 1) {
        expect(before);
      }
      return before;
    }
    Legal legal = legal(databases, values, fewer, deadline);
    if (!deadline.passed()) {
      known.put(asked, legal);
    }
    return legal;
  }

  /**
   * Those of some databases that are legal, each reference's rows on them with them.
   *
   * @param fewer whether they only lack rows of a legal database, keys and references kept
   */
  private Legal legal(
      List<TinyDatabase> databases, Generator values, boolean fewer, Deadline deadline) {
    List<TinyDatabase> ordered = databases;
    List<TinyDatabase> twice = new ArrayList<>();
    for (TinyDatabase database : ordered) {
      twice.add(database);
      twice.add(reversed(database));
    }
    Batch batch = batch(twice);
    BitSet kept = new BitSet();
    if (fewer && !world.looksAtOtherRows()) {
      kept.set(0, twice.size());
    } else if (!twice.isEmpty()) {
      kept = legality.legal(batch, deadline);
    }
    List<List<Runs.Result>> results = new ArrayList<>();
    Runs runs = new Runs(engine, Side.TRUSTED, question.limits(), deadline);
    for (Statement reference : references) {
      results.add(twice.isEmpty() ? List.of() : runs.run(batch, reference));
    }
    List<TinyDatabase> chosen = new ArrayList<>();
    List<List<Rows>> expected = new ArrayList<>();
    references.forEach(_ -> expected.add(new ArrayList<>()));
    BitSet stable = new BitSet();
    for (int i = 0; i < ordered.size(); i++) {
      int at = 2 * i;
      boolean usable =
          kept.get(at)
              && results.stream().allMatch(each -> each.get(at) instanceof Runs.Result.Returned);
      if (!usable) {
        continue;
      }
      boolean firm = true;
      for (int each = 0; each < references.size(); each++) {
        Rows rows = ((Runs.Result.Returned) results.get(each).get(at)).rows();
        firm &= !differ.differ(rows, results.get(each).get(at + 1));
        expected.get(each).add(rows);
      }
      stable.set(chosen.size(), firm);
      chosen.add(ordered.get(i));
    }
    return new Legal(batch(chosen), expected, stable, values);
  }

  private static TinyDatabase reversed(TinyDatabase database) {
    TinyDatabase result = database;
    for (String table : database.tables().keySet()) {
      result = result.with(table, database.rows(table).reversed());
    }
    return result;
  }
}
