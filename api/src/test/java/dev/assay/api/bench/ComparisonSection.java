package dev.assay.api.bench;

import dev.assay.grader.compare.Differences;
import dev.assay.grader.compare.Expected;
import dev.assay.grader.compare.RowComparison;
import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Execution;
import dev.assay.grader.execute.Layout;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Limits;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A big result read twice, and the comparison of the two. */
final class ComparisonSection implements Section {
  private static final int ROUNDS = 5;

  private static final String MILLION =
      """
      SELECT i AS id, 'customer ' || (mod(i * 7919, 100000)) AS name, \
      DATE '2020-01-01' + CAST(mod(i, 1000) AS INTEGER) AS day, i * 0.3::DOUBLE AS amount, \
      CASE WHEN mod(i, 20) = 0 THEN NULL ELSE mod(i, 100) END AS k, CAST(mod(i, 10000) AS DECIMAL(18,2)) AS m \
      FROM range(1000000) t(i)""";

  @Override
  public String name() {
    return "comparison";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    try (Workshop workshop = Workshop.open()) {
      measure(figures, workshop.grader().engine());
    }
  }

  private static void measure(Figures figures, Engine engine) {
    Limits limits = new Limits(Limits.LONGEST, 1_000_000);
    Database database = engine.database("CREATE TABLE t (i INTEGER)", List.of(), Layout.AS_GIVEN);
    List<Double> reading = new ArrayList<>();
    List<Double> comparing = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Rows expected = completed(engine.run(database, MILLION, limits));
      Rows actual = completed(engine.run(database, MILLION, limits));
      double read = Figures.millisSince(start);
      List<Row> shuffled = new ArrayList<>(actual.rows());
      Collections.shuffle(shuffled, new Random(round));
      Rows other = new Rows(actual.columns(), shuffled);
      start = System.nanoTime();
      Differences differences =
          RowComparison.compare(Expected.inAnyOrder(expected), other, Contract.DEFAULT);
      double compared = Figures.millisSince(start);
      if (!(differences instanceof Differences.Same)) {
        throw new IllegalStateException("the same rows differ");
      }
      if (round > 0) { // The first is the warm-up.
        reading.add(read);
        comparing.add(compared);
        ratios.add(compared / read);
      }
    }
    figures.add("1,000,000 rows of 6 columns, read twice", Figures.median(reading), "ms");
    figures.add("compared, in any order", Figures.median(comparing), "ms");
    figures.add("comparing to reading twice", Figures.median(ratios), "times", "< 3");
  }

  private static Rows completed(Execution execution) {
    return switch (execution) {
      case Execution.Completed(Rows rows) -> rows;
      case Execution.Failed _, Execution.Exceeded _, Execution.Broken _ ->
          throw new IllegalStateException(execution.toString());
    };
  }
}
