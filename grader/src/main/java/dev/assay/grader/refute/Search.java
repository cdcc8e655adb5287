package dev.assay.grader.refute;

import dev.assay.grader.execute.Engine;
import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.reference.References;
import dev.assay.grader.reference.StatedOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One search. For one thread and one use. */
final class Search {
  /** The share of the databases that are made for a query with values of its own. */
  private static final int OWN_PERCENT = 30;

  /** Where the order of rows is graded, it is on so many databases, each by itself. */
  private static final int ORDERED = 8;

  private static final int OWN_ORDERED = 2;

  /** How many finds are followed up before the batch is held to be of no use. */
  private static final int MOST_FINDS = 12;

  /** After so many that came to nothing, one is repeated before it is made smaller. */
  private static final int MOST_DOUBTFUL = 4;

  private static final int MOST_SINGLE_STEPS = 40;

  private final Engine engine;
  private final Question question;
  private final Sets sets;
  private final Sets.Legal common;
  private final Statement query;
  private final Side side;
  private final Budget budget;
  private final Deadline deadline;
  private final Judge judge;
  private final Literals literals;
  private final Set<String> tables;

  /** By the name of a batch, what its databases say, where that was found out before. */
  private final Map<String, List<Runs.Result>> ahead = new HashMap<>();

  private List<Integer> candidates;
  private int databases;
  private boolean complete = true;

  Search(
      Engine engine,
      References references,
      Question question,
      Refuter.Prepared prepared,
      Statement query,
      Side side,
      Budget budget) {
    this.engine = engine;
    this.question = question;
    this.sets = prepared.sets();
    this.common = prepared.legal();
    this.query = query;
    this.side = side;
    this.budget = budget;
    this.deadline = Deadline.in(budget.time());
    this.judge = new Judge(engine, references, question, prepared.firm(), query.original(), side);
    this.literals = query.literals(engine);
    this.candidates = IntStream.range(0, question.references().size()).boxed().toList();
    this.tables = new HashSet<>(literals.tables());
    tables.addAll(sets.literals().tables());
  }

  /** A seed that equal texts have in common on every machine. */
  static long seed(String first, List<String> more) {
    long seed = first.hashCode();
    for (String text : more) {
      seed = 31 * seed + text.hashCode();
    }
    return seed;
  }

  SearchResult run() {
    if (sets.world().schema().tables().stream()
        .noneMatch(table -> tables.contains(table.name().toLowerCase(Locale.ROOT)))) {
      return new SearchResult.Agreed(0, true); // Nothing is read that could be other.
    }
    boolean own = sets.adds(literals);
    int planned = budget.databases();
    int first = own ? planned - planned * OWN_PERCENT / 100 : planned;
    int rest = planned - first;
    Optional<Witness> found;
    Optional<Sets.Joined> joined =
        sets.joined(
            common,
            Math.min(first, common.size()),
            own ? Optional.of(literals) : Optional.empty(),
            isSteady());
    List<Runs.Result> results =
        joined.map(it -> runs().atOnce(it.batch(), query)).orElse(List.of());
    if (joined.isPresent() && !results.isEmpty()) {
      List<List<Runs.Result>> parts = joined.get().parts(results);
      List<Sets.Legal> others = joined.get().ahead();
      for (int i = 0; i < others.size(); i++) {
        ahead.put(others.get(i).batch().name(), parts.get(2 + i));
      }
      found = look(common, parts.get(0), first, ORDERED);
      Optional<Sets.Legal> legal = joined.get().own();
      if (found.isEmpty() && legal.isPresent()) {
        found = look(legal.get(), parts.get(1), rest, OWN_ORDERED);
      }
    } else {
      found = over(common, first, ORDERED);
      if (found.isEmpty() && own) {
        found = over(sets.own(literals, rest, deadline), rest, OWN_ORDERED);
      }
    }
    return found
        .<SearchResult>map(witness -> new SearchResult.Refuted(witness, databases))
        .orElseGet(() -> new SearchResult.Agreed(databases, complete && !deadline.passed()));
  }

  /**
   * Whether the rows on one database are the same whatever else is in the batch: which of rows that
   * tie is taken may hang on that.
   */
  private boolean isSteady() {
    return query.tree() != null && StatedOrder.isSteady(query.tree());
  }

  private Optional<Witness> over(Sets.Legal legal, int most, int orders) {
    if (legal.size() == 0) {
      return Optional.empty();
    }
    return look(legal, runs().run(legal.batch(), query, finds(legal)), most, orders);
  }

  private Runs runs() {
    return new Runs(engine, side, question.limits(), deadline);
  }

  private Optional<Witness> look(
      Sets.Legal legal, List<Runs.Result> results, int most, int orders) {
    Optional<Witness> found = follow(legal, results, most, false);
    return found.isPresent() ? found : ordered(legal, results, most, orders);
  }

  /**
   * Follows up what differs.
   *
   * @param alone whether the results are of single runs already
   */
  private Optional<Witness> follow(
      Sets.Legal legal, List<Runs.Result> results, int most, boolean alone) {
    List<Integer> ran =
        IntStream.range(0, Math.min(most, legal.size()))
            .filter(i -> !(results.get(i) instanceof Runs.Result.Skipped))
            .boxed()
            .toList();
    databases += alone ? 0 : ran.size();
    List<Integer> finds =
        ran.stream()
            .filter(i -> legal.stable().get(i))
            .sorted(Comparator.comparingInt(i -> legal.batch().databases().get(i).size()))
            .filter(i -> differs(legal, i, results.get(i)))
            .limit(MOST_FINDS)
            .toList();
    int doubtful = 0;
    for (int i : finds) {
      if (deadline.passed()) {
        complete = false;
        break;
      }
      TinyDatabase database = legal.batch().databases().get(i);
      boolean worthwhile = doubtful++ < MOST_DOUBTFUL || witness(database).isPresent();
      Optional<Witness> witness =
          worthwhile ? believed(legal, database, results.get(i)) : Optional.empty();
      if (witness.isPresent()) {
        return witness;
      }
      if (!alone && !repeats(database, results.get(i))) {
        // The form of the batch changed the query: nothing that it said counts.
        return follow(legal, runs().runSingly(legal.batch(), query, finds(legal)), most, true);
      }
    }
    return Optional.empty();
  }

  private Runs.Find finds(Sets.Legal legal) {
    return (at, result) -> legal.stable().get(at) && differs(legal, at, result);
  }

  private boolean differs(Sets.Legal legal, int at, Runs.Result result) {
    return candidates.stream()
        .anyMatch(each -> sets.differ().differ(legal.expected().get(each).get(at), result));
  }

  private boolean repeats(TinyDatabase database, Runs.Result result) {
    return result instanceof Runs.Result.Returned(Rows rows, boolean _)
        && judge.judge(database, candidates, false) instanceof Judge.Judgement.Compared compared
        && compared.actual() instanceof Witness.Actual.Returned(Rows again)
        && Runs.identical(new Rows(again.columns(), rows.rows()), again);
  }

  /** A witness, the smallest that is found from here. */
  private Optional<Witness> believed(Sets.Legal legal, TinyDatabase database, Runs.Result result) {
    boolean raised = result instanceof Runs.Result.Raised;
    if (!raised) {
      TinyDatabase small =
          new Shrinker(sets.world(), legal.values(), this::separating)
              .shrinkAtOnce(database, this::decides);
      Optional<Witness> witness = witness(small);
      if (witness.isPresent()) {
        return witness;
      }
    }
    return witness(database).map(witness -> singly(legal, witness));
  }

  /** Which candidates are legal, of a tier that decides, and separate the queries in a batch. */
  private BitSet separating(List<TinyDatabase> candidateDatabases, boolean fewer) {
    BitSet separating = new BitSet();
    List<TinyDatabase> decisive = candidateDatabases.stream().filter(this::decides).toList();
    if (decisive.isEmpty() || deadline.passed()) {
      return separating;
    }
    Sets.Legal legal = sets.known(decisive, common.values(), fewer, deadline);
    if (legal.size() == 0) {
      return separating;
    }
    List<Runs.Result> before = ahead.get(legal.batch().name());
    List<Runs.Result> results = before != null ? before : runs().run(legal.batch(), query);
    Set<TinyDatabase> found = new HashSet<>();
    for (int i = 0; i < legal.size(); i++) {
      int at = i;
      if (legal.stable().get(i)
          && results.get(i) instanceof Runs.Result.Returned
          && candidates.stream()
              .allMatch(
                  each ->
                      sets.differ().differ(legal.expected().get(each).get(at), results.get(at)))) {
        found.add(legal.batch().databases().get(i));
      }
    }
    for (int i = 0; i < candidateDatabases.size(); i++) {
      separating.set(i, found.contains(candidateDatabases.get(i)));
    }
    return separating;
  }

  private boolean decides(TinyDatabase database) {
    return question.rules().deciding().contains(sets.world().tier(database, tables));
  }

  /** Shrinks by single runs, where a batch does not show the difference. */
  private Witness singly(Sets.Legal legal, Witness start) {
    int[] steps = {MOST_SINGLE_STEPS};
    boolean raised = start.actual() instanceof Witness.Actual.Raised;
    TinyDatabase small =
        new Shrinker(
                sets.world(),
                legal.values(),
                (databases, fewer) -> {
                  BitSet separating = new BitSet();
                  for (int i = 0; i < databases.size() && steps[0] > 0; i++) {
                    if (!decides(databases.get(i))) {
                      continue;
                    }
                    steps[0]--;
                    if ((!raised || judge.raises(databases.get(i)))
                        && separates(databases.get(i))
                        && (fewer || isLegal(databases.get(i)))) {
                      separating.set(i);
                      break;
                    }
                  }
                  return separating;
                })
            .shrinkStepwise(withoutOthers(start.database()));
    return witness(small).orElse(start);
  }

  /** Without the tables that nobody reads, as far as nothing that is read refers to them. */
  private TinyDatabase withoutOthers(TinyDatabase database) {
    TinyDatabase read = database;
    for (Schema.Table table : sets.world().schema().tables().reversed()) {
      TinyDatabase now = read;
      boolean referred =
          sets.world().schema().tables().stream()
              .filter(other -> !now.rows(other.name()).isEmpty())
              .flatMap(other -> other.foreignKeys().stream())
              .anyMatch(key -> key.table().equalsIgnoreCase(table.name()));
      if (!referred && !tables.contains(table.name().toLowerCase(Locale.ROOT))) {
        read = read.with(table.name(), List.of());
      }
    }
    return read;
  }

  private boolean isLegal(TinyDatabase database) {
    return sets.known(List.of(database), common.values(), false, deadline).size() == 1;
  }

  private boolean separates(TinyDatabase database) {
    return judge.judge(database, candidates, false) instanceof Judge.Judgement.Compared compared
        && compared.refuted().size() == candidates.size();
  }

  /** What the judge says; references that the query differs from are none for it any more. */
  private Optional<Witness> witness(TinyDatabase database) {
    if (!(judge.judge(database, candidates) instanceof Judge.Judgement.Compared compared)) {
      return Optional.empty();
    }
    List<Integer> left = new ArrayList<>(candidates);
    left.removeAll(compared.refuted());
    if (!left.isEmpty()) {
      candidates = left;
      return Optional.empty();
    }
    Tier tier = sets.world().tier(database, tables);
    return Optional.of(
        new Witness(
            sets.world().schema(),
            database,
            tier,
            compared.expected(),
            compared.actual(),
            compared.differences()));
  }

  /** Looks at the order of the rows where it is graded, and at ties where a LIMIT cuts them. */
  private Optional<Witness> ordered(
      Sets.Legal legal, List<Runs.Result> results, int most, int orders) {
    List<Integer> several =
        IntStream.range(0, Math.min(most, legal.size()))
            .filter(i -> legal.expected().getFirst().get(i).rows().size() > 1)
            .filter(i -> !(results.get(i) instanceof Runs.Result.Skipped))
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> legal.stable().get(i)))
            .toList();
    if (several.isEmpty()) {
      return Optional.empty();
    }
    Optional<ForeseenOrder> foreseen = foreseen(legal, several.getFirst(), results);
    boolean graded =
        foreseen
            .map(ForeseenOrder::isGraded)
            .orElseGet(() -> judge.ordered(legal.batch().databases().get(several.getFirst())));
    if (!graded) {
      return Optional.empty();
    }
    List<Integer> some =
        several.stream()
            .filter(i -> foreseen.filter(it -> isRight(it, legal, i, results.get(i))).isEmpty())
            .limit(orders)
            .toList();
    for (int i : some) {
      if (deadline.passed()) {
        complete = false;
        break;
      }
      Optional<Witness> witness = witness(legal.batch().databases().get(i));
      if (witness.isPresent()) {
        return witness.map(it -> singly(legal, it));
      }
    }
    return Optional.empty();
  }

  private Optional<ForeseenOrder> foreseen(Sets.Legal legal, int at, List<Runs.Result> results) {
    List<Rows> expected = legal.expected().stream().map(each -> each.get(at)).toList();
    return results.get(at) instanceof Runs.Result.Returned(Rows rows, boolean _)
        ? ForeseenOrder.of(question, query, rows.columns(), sets.references(), expected)
        : Optional.empty();
  }

  private boolean isRight(ForeseenOrder order, Sets.Legal legal, int at, Runs.Result result) {
    return result instanceof Runs.Result.Returned(Rows rows, boolean _)
        && candidates.stream()
            .allMatch(each -> order.isRight(each, legal.expected().get(each).get(at), rows));
  }
}
