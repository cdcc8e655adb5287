package dev.assay.problems;
import dev.assay.grader.*;
import dev.assay.grader.mutate.*;
import java.nio.file.Path;
import java.util.*;
public final class Scratch {
  private Scratch() {}
  public static void main(String[] a) throws Exception {
    String java = System.getProperty("java.home") + "/bin/java";
    var launch = dev.assay.grader.execute.WorkerLaunch.of(Path.of("grader/target/worker"), Path.of(java), dev.assay.grader.execute.Sandbox.AUTO);
    try (Grader g = Grader.start(dev.assay.grader.execute.EngineSettings.of(launch, Path.of("target/scratch-fixtures")))) {
      for (String f : a) {
        Problem p = ((Loaded.Sound) ProblemLoader.load(Path.of(f))).problem();
        long t0 = System.nanoTime();
        var ms = g.mutations().mutants(p.task());
        long t1 = System.nanoTime();
        int killed = 0, born = 0, dead = 0;
        for (Mutant m : ms) {
          var fate = g.mutations().fate(p.task(), m, p.task().fixtures());
          switch (fate) {
            case MutationAnalysis.Fate.Killed k -> { killed++; if (System.getenv("SHOW") != null) System.out.println("K " + k.fixture().name() + " " + m.id() + " " + m.facts()); }
            case MutationAnalysis.Fate.Stillborn s -> { dead++; if (System.getenv("DEAD") != null) System.out.println("X " + m.id() + " " + m.facts() + "\n    " + m.sql()); continue; }
            default -> System.out.println(fate.getClass().getSimpleName() + " " + m.id() + " " + m.facts() + "\n    " + m.sql());
          }
          born++;
        }
        System.out.printf("%s: %d mutants planted %d ms, %d stillborn, %d of %d killed, %d ms%n", p.id(), ms.size(), (t1-t0)/1000000, dead, killed, born, (System.nanoTime()-t1)/1000000);
      }
    }
  }
}
