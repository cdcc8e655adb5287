package dev.assay.problems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.Grader;
import dev.assay.grader.execute.EngineException;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.DataRules;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.refute.Budget;
import dev.assay.grader.refute.Question;
import dev.assay.problems.BatchComparison.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * {@code make agreement}: whether one statement over many tiny databases says what single runs do,
 * for every submission of the bank, every reference and every mutant, and for the queries of the
 * pairs in the files that the arguments name: {@code {"id", "schema", "left", "right"}} a line.
 * Ends with 1 if a query disagrees that is run as a batch.
 */
final class BatchAgreement {
  /** On so many of those that go into one statement, a query is run by itself too. */
  private static final int SINGLES = 24;

  private static final int SEEDS = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Grader grader;
  private final Map<String, AgreementTally> tallies = new LinkedHashMap<>();

  private BatchAgreement(Grader grader) {
    this.grader = grader;
  }

  /**
   * A query.
   *
   * @param kind what it is counted under
   * @param name what tells it from others in what is printed
   */
  private record Query(String kind, String name, String sql) {}

  /** Queries over one schema, and what the databases are made for. */
  private record Subject(Question question, List<Query> queries) {}

  private record Compared(Query query, BatchComparison.Outcome outcome) {}

  public static void main(String[] files) throws Exception {
    boolean sound;
    try (Grader grader = Engines.start()) {
      BatchAgreement agreement = new BatchAgreement(grader);
      List<Supplier<Subject>> subjects = new ArrayList<>();
      for (Problem problem : new ProblemBank(Path.of("bank")).problems()) {
        subjects.add(() -> agreement.subject(problem));
      }
      for (String file : files) {
        subjects.addAll(pairs(Path.of(file)));
      }
      agreement.run(subjects);
      sound = agreement.report();
    }
    System.exit(sound ? 0 : 1);
  }

  private Subject subject(Problem problem) {
    List<Query> queries = new ArrayList<>();
    problem
        .task()
        .references()
        .forEach(each -> queries.add(query(problem, "reference", "", each.sql())));
    problem
        .submissions()
        .forEach(each -> queries.add(query(problem, "submission", each.file(), each.sql())));
    grader
        .mutations()
        .mutants(problem.task())
        .forEach(each -> queries.add(query(problem, "mutant", each.id(), each.sql())));
    return new Subject(grader.question(problem.task()), queries);
  }

  private static Query query(Problem problem, String kind, String name, String sql) {
    return new Query("bank, " + kind + "s", problem.id() + " " + kind + " " + name, sql);
  }

  private static List<Supplier<Subject>> pairs(Path file) throws IOException {
    List<Supplier<Subject>> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        JsonNode pair = JSON.readTree(line);
        pairs.add(() -> subject(file.getFileName().toString(), pair));
      }
    }
    return pairs;
  }

  private static Subject subject(String file, JsonNode pair) {
    List<String> both = List.of(pair.path("left").asText(), pair.path("right").asText());
    String id = pair.path("id").asText();
    DataRules rules = new DataRules(Map.of(), null, EnumSet.allOf(Tier.class));
    return new Subject(
        new Question(
            pair.path("schema").asText(), both, Contract.DEFAULT, Limits.DEFAULT, rules, List.of()),
        List.of(
            new Query(file, id + " left", both.getFirst()),
            new Query(file, id + " right", both.getLast())));
  }

  private void run(List<Supplier<Subject>> subjects) throws InterruptedException {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<List<Compared>>> all = new ArrayList<>();
      for (Supplier<Subject> subject : subjects) {
        all.add(pool.submit(() -> compare(subject.get())));
      }
      for (int i = 0; i < all.size(); i++) {
        List<Compared> compared = get(all.get(i));
        compared.forEach(
            each ->
                tallies
                    .computeIfAbsent(each.query().kind(), AgreementTally::new)
                    .add(each.query().name(), each.query().sql(), each.outcome()));
        System.err.printf(
            "%,d of %,d: %s, %,d queries%n",
            i + 1, all.size(), compared.getFirst().query().name(), compared.size());
      }
    }
  }

  private static List<Compared> get(Future<List<Compared>> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a comparison failed", e.getCause());
    }
  }

  private List<Compared> compare(Subject subject) {
    Question question = subject.question();
    BatchComparison comparison;
    try {
      comparison =
          new BatchComparison(
              grader.engine(), question.ddl(), question.limits(), databases(question), SINGLES);
    } catch (EngineException e) {
      BatchComparison.Outcome none =
          BatchComparison.Outcome.none(Form.NO_QUERY, "no tables: " + e.getMessage());
      return subject.queries().stream().map(query -> new Compared(query, none)).toList();
    }
    return subject.queries().stream()
        .map(query -> new Compared(query, comparison.compare(query.sql())))
        .toList();
  }

  /**
   * Those of a search, and more of other seeds where they are few; where no query has any, those of
   * one that reads all tables.
   */
  private List<TinyDatabase> databases(Question question) {
    Set<TinyDatabase> found = new LinkedHashSet<>();
    for (int seed = 0; seed < SEEDS && found.size() < SINGLES; seed++) {
      // The text is what a search is seeded with.
      String ddl = seed == 0 ? question.ddl() : question.ddl() + "\n-- " + seed;
      found.addAll(databases(question, ddl, question.references()));
      if (found.isEmpty()) {
        question.references().forEach(it -> found.addAll(databases(question, ddl, List.of(it))));
      }
      if (found.isEmpty()) {
        found.addAll(databases(question, ddl, tables(ddl)));
      }
    }
    return found.isEmpty() ? List.of(TinyDatabase.EMPTY) : List.copyOf(found);
  }

  private List<TinyDatabase> databases(Question question, String ddl, List<String> references) {
    Question seeded =
        new Question(
            ddl,
            references,
            question.contract(),
            question.limits(),
            question.rules(),
            question.observed());
    return grader.refuter().databases(seeded, Budget.DEFAULT);
  }

  private List<String> tables(String ddl) {
    return grader.engine().schema(ddl).tables().stream()
        .map(table -> "SELECT * FROM \"%s\"".formatted(table.name()))
        .toList();
  }

  private boolean report() {
    tallies.values().forEach(AgreementTally::print);
    return tallies.values().stream().allMatch(AgreementTally::sound);
  }
}
