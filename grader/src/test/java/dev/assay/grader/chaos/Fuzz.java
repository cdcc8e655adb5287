package dev.assay.grader.chaos;

import dev.assay.grader.execute.Engines;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code make fuzz}: 20,000 random queries, or as many as the first argument says, from the seed
 * that the second gives. Ends with 1 if anything but verdicts came out.
 */
final class Fuzz {
  private static final int QUERIES = 20_000;
  private static final int STRIDE = 1000;

  private Fuzz() {}

  public static void main(String[] arguments) throws Exception {
    int queries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : QUERIES;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : Fuzzing.SEED;
    Path folder = Files.createTempDirectory("assay-fuzz");
    Figures figures = new Figures();
    try (Arena arena = new Arena(folder, Engines.settings(folder), Fuzzing.LIMITS);
        MemoryMeter memory = new MemoryMeter(arena)) {
      Fuzzing fuzzing = new Fuzzing(arena, seed);
      for (int i = 1; i <= queries; i++) {
        fuzzing.step();
        if (i % STRIDE == 0) {
          System.err.printf("%,d of %,d%n", i, queries);
        }
      }
      figures.section("fuzz, seed " + seed);
      figures.add("statements, each graded and run without the gate", queries);
      fuzzing.verdicts().forEach((verdict, count) -> figures.add("  " + verdict.code(), count));
      figures.add("ran to their end without the gate", fuzzing.completed());
      figures.add("brought worker after worker down without the gate", fuzzing.crashes());
      figures.add("most memory of a worker", memory.megabytes(), "MB", 700);
      fuzzing.faults().forEach(figures::fault);
    }
    System.exit(figures.sound() ? 0 : 1);
  }
}
