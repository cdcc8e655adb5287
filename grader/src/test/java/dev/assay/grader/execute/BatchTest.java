package dev.assay.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Limits;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import dev.assay.grader.protocol.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchTest {
  static final String DDL = """
      CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s');
      CREATE TABLE dept (deptno INTEGER PRIMARY KEY, dname VARCHAR NOT NULL, since DATE);
      CREATE TABLE emp (empno INTEGER PRIMARY KEY, deptno INTEGER REFERENCES dept (deptno), sal DECIMAL(8, 2), feels mood, seen TIMESTAMP, tags VARCHAR[], twice DECIMAL(9,2) GENERATED ALWAYS AS (sal * 2));
      """;
  @TempDir Path folder;

  static List<TinyDatabase> databases(int n) {
    List<TinyDatabase> all = new ArrayList<>();
    Random r = new Random(7);
    for (int i = 0; i < n; i++) {
      List<Tuple> d = new ArrayList<>();
      List<Tuple> e = new ArrayList<>();
      for (int k = 0; k < 1 + r.nextInt(3); k++) d.add(t("" + k, "d" + r.nextInt(2), k == 1 ? null : "2024-02-29"));
      for (int k = 0; k < r.nextInt(6); k++) e.add(t("" + k, r.nextInt(4) == 0 ? null : "" + r.nextInt(d.size()), r.nextInt(3) + ".50", r.nextBoolean() ? "it's" : "sad", "2024-01-31 12:00:00", r.nextBoolean() ? "[a, NULL]" : null));
      all.add(new TinyDatabase(Map.of("dept", d, "emp", e)));
    }
    return all;
  }
  static Tuple t(String... v) { return new Tuple(Arrays.asList(v)); }

  @Test
  void speed() {
    try (Engine engine = Engines.start(folder)) {
      Batch batch = engine.batch(DDL, databases(200));
      String sql = "SELECT d.dname, count(e.empno), sum(twice), max(feels), list(tags) FROM dept d LEFT JOIN emp e USING (deptno) GROUP BY d.dname ORDER BY 2 -- x";
      for (int i = 0; i < 30; i++) {
        long t = System.nanoTime();
        BatchExecution e = engine.runBatch(batch, 0, 200, sql, new Limits(Limits.DEFAULT.time(), 100000));
        long t2 = System.nanoTime();
        System.out.println("batch " + (t2 - t) / 1000 + " us " + (e instanceof BatchExecution.Refused r ? r.reason() : ((BatchExecution.Completed) e).rows().get(3)));
      }
      for (int i = 0; i < 30; i++) {
        Batch b2 = engine.batch(DDL, databases(50 + i));
        long t = System.nanoTime();
        BatchExecution e = engine.runBatch(b2, 0, 20, sql, new Limits(Limits.DEFAULT.time(), 100000));
        System.out.println("load+batch " + (System.nanoTime() - t) / 1000 + " us");
      }
      int k = 0;
      for (TinyDatabase d : databases(30)) {
        long t = System.nanoTime();
        Execution e = engine.run(engine.database(DDL, d, Layout.AS_GIVEN), sql, Limits.DEFAULT);
        System.out.println("single " + (System.nanoTime() - t) / 1000 + " us " + (k++ < 5 ? e : ""));
      }
    }
  }
}
