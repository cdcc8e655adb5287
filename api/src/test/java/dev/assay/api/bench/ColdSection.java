package dev.assay.api.bench;

import dev.assay.api.Http;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.SubmissionRequest;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The distribution's own launcher, from a cold JVM, with its AOT cache and without. */
final class ColdSection implements Section {
  private static final Path HOME = Path.of("api/target/assay").toAbsolutePath();
  private static final int ROUNDS = 5;
  private static final int ANSWERS = 30;

  @Override
  public String name() {
    return "cold";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    Path folder = Files.createTempDirectory("assay-cold");
    Path course = folder.resolve("course");
    run(folder, Map.of(), "course", "init", course.toString());
    String answer = course.resolve("answers/top-customers.sql").toString();
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    for (int i = 0; i <= ROUNDS; i++) {
      double fast = run(folder, Map.of(), "grade", "top-customers", answer);
      double slow = run(folder, Map.of("ASSAY_NO_AOT", "1"), "grade", "top-customers", answer);
      if (i > 0) { // The first builds the databases.
        with.add(fast);
        without.add(slow);
      }
    }
    double median = Figures.median(with);
    figures.add("assay grade of one answer, cold", median, "ms", "< 1500");
    figures.add("  without the AOT cache", Figures.median(without), "ms");
    figures.add("  ratio", median / Figures.median(without), "");
    figures.add(
        "assay course grade of " + ANSWERS + " answers, cold",
        thirty(folder, course),
        "ms",
        "< 5000");
    List<Double> first = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      first.add(firstVerdict());
    }
    figures.add("make run, built, to the first verdict", Figures.median(first), "ms");
  }

  /** From nothing to the first verdict over HTTP: no database is built yet. */
  private static double firstVerdict() throws Exception {
    Path folder = Files.createTempDirectory("assay-first");
    ProcessBuilder builder =
        new ProcessBuilder(HOME.resolve("bin/assay").toString(), "serve", "--port", "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    String body =
        Json.write(
            new SubmissionRequest(
                Workshop.problem("top-customers").submissions().getFirst().sql()));
    long start = System.nanoTime();
    Process service = builder.start();
    try (BufferedReader lines = service.inputReader()) {
      String first = lines.readLine();
      URI address = URI.create(first.substring(first.indexOf("http://")));
      int status =
          new Http(address, null)
              .post("/v1/problems/top-customers/submissions", body, "Prefer", "wait=60")
              .statusCode();
      if (status != 200) {
        throw new IllegalStateException("no verdict: " + status);
      }
      return Figures.millisSince(start);
    } finally {
      service.destroy();
    }
  }

  private static double thirty(Path folder, Path course) throws Exception {
    StringBuilder yaml = new StringBuilder("format: 1\nname: Thirty\nproblems:\n");
    for (int i = 0; i < ANSWERS; i++) {
      String id = i % 2 == 0 ? "top-customers" : "orders-by-customer";
      String problem = i % 2 == 0 ? id : "problems/" + id;
      Path copy = course.resolve("answers/%d.sql".formatted(i));
      Files.copy(course.resolve("answers/" + id + ".sql"), copy);
      yaml.append("  - {problem: %s, answer: answers/%d.sql}\n".formatted(problem, i));
    }
    Files.writeString(course.resolve("assay.yaml"), yaml);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      times.add(run(folder, Map.of(), "course", "grade", course.toString()));
    }
    return Figures.median(times);
  }

  /** Wall time in milliseconds. */
  private static double run(Path folder, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/assay").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    int exitCode = builder.start().waitFor();
    double millis = Figures.millisSince(start);
    if (exitCode != 0) {
      throw new IllegalStateException(command + " ended with " + exitCode);
    }
    return millis;
  }
}
