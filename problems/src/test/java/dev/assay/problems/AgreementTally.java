package dev.assay.problems;

import dev.assay.problems.BatchComparison.Disagreement;
import dev.assay.problems.BatchComparison.Form;
import dev.assay.problems.BatchComparison.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of the queries of one kind. */
final class AgreementTally {
  private final String kind;
  private final Map<Form, Integer> forms = new EnumMap<>(Form.class);

  /** Names of queries by why they did not run as a batch. */
  private final Map<String, List<String>> reasons = new TreeMap<>();

  private final List<String> ordered = new ArrayList<>();
  private final List<String> guarded = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int queries;
  private int agreed;
  private int runs;
  private int raised;
  private int fellBack;
  private int untold;

  AgreementTally(String kind) {
    this.kind = kind;
  }

  void add(String name, String sql, Outcome outcome) {
    queries++;
    forms.merge(outcome.form(), 1, Integer::sum);
    runs += outcome.agreed();
    raised += outcome.raised();
    fellBack += outcome.fellBack();
    untold += outcome.untold();
    if (outcome.form() != Form.TOGETHER) {
      String reason = outcome.form() + ": " + outcome.reason().lines().findFirst().orElse("");
      reasons.computeIfAbsent(reason, _ -> new ArrayList<>()).add(name);
    }
    boolean asBatch = outcome.form() == Form.TOGETHER || outcome.form() == Form.IN_PART;
    if (asBatch && outcome.ordered().isEmpty() && outcome.disagreements().isEmpty()) {
      agreed++;
    }
    if (!outcome.ordered().isEmpty()) {
      ordered.add(name);
    }
    for (Disagreement each : outcome.disagreements()) {
      (outcome.isFault() ? faults : guarded)
          .add(
              "%s%n%s%n  on %s%n  together %s%n  alone    %s"
                  .formatted(name, sql, each.database(), each.together(), each.alone()));
    }
  }

  boolean sound() {
    return faults.isEmpty();
  }

  void print() {
    System.out.println(kind);
    line("queries", queries);
    line("  run as a batch", count(Form.TOGETHER));
    line("  run as a batch on some databases, singly on others", count(Form.IN_PART));
    line("  refused in the form of a batch: fall back to single runs", count(Form.REFUSED));
    line("  of a shape that is never batched: fall back to single runs", count(Form.GUARDED));
    line("  no query that runs at all", count(Form.NO_QUERY));
    line("of those run as a batch, agree on every database", agreed);
    line("  disagree where the query leaves an order open", ordered.size());
    line("databases on which both agree", runs);
    line("databases on which it raises, and no batch has it", raised);
    line("databases on which only a single run has it", fellBack);
    line("databases on which a single run came to no end", untold);
    line("disagreements of shapes that are never batched", guarded.size());
    line("DISAGREEMENTS", faults.size());
    reasons.forEach(
        (reason, names) ->
            System.out.printf("  %s%n    %d, first %s%n", reason, names.size(), names.getFirst()));
    ordered.forEach(each -> System.out.println("  hangs on an order that it leaves open: " + each));
    guarded.forEach(each -> System.out.println("  never batched, and rightly: " + each));
    faults.forEach(each -> System.out.println("  DISAGREES: " + each));
  }

  private int count(Form form) {
    return forms.getOrDefault(form, 0);
  }

  private static void line(String what, int count) {
    System.out.println(String.format(Locale.ROOT, "  %-62s %,9d", what, count));
  }
}
