package dev.assay.api;

import dev.assay.api.report.WitnessPicture;
import dev.assay.api.wire.EquivalenceJson;
import dev.assay.api.wire.Json;
import dev.assay.api.wire.PairJson;
import dev.assay.grader.Equivalence;
import dev.assay.grader.Grader;
import dev.assay.grader.model.Tier;
import dev.assay.grader.refute.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "equiv",
    mixinStandardHelpOptions = true,
    description = "Tell whether two queries are the same on every database of a schema.",
    footer = {
      "%nproved   the same, by their canonical forms",
      "refuted  different on the small database that is shown",
      "agreed   the same on every database that was tried",
      "error    one of the texts cannot be used",
      "%nExit code: 0 if every pair ran, 2 otherwise."
    })
final class EquivCommand implements Callable<Integer> {
  /** How an outcome is written to standard output. */
  enum Format {
    TEXT,
    JSON
  }

  private final Installation installation;
  private final Terminal terminal;

  @Parameters(
      arity = "0..2",
      paramLabel = "LEFT.sql RIGHT.sql",
      description = "Two files with one query each.")
  private List<String> files = List.of();

  @Option(names = "--schema", paramLabel = "FILE", description = "The DDL of the tables.")
  private @Nullable String schema;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "Many pairs instead: {\"id\", \"schema\", \"left\", \"right\"} a line. The answers come as"
              + " JSON, a line each, in the same order.")
  private @Nullable Path pairs;

  @Option(names = "--format", paramLabel = "NAME", description = "text (default) or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Time.class,
      description = "A ceiling on the time of a search, such as 2s (default: 10s).")
  private Duration budget = Budget.DEFAULT.time();

  @Option(
      names = "--tiers",
      split = ",",
      paramLabel = "TIER",
      description = "What databases may have: ordinary, nulls, any_nulls, empty (default: all).")
  private List<Tier> tiers = Arrays.asList(Tier.values());

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many pairs are compared at once, 1 or 2 (default: 2).")
  private int jobs = 2;

  EquivCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  /** A duration as problem packages have them. */
  static final class Time implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s)");

    @Override
    public Duration convert(String value) {
      Matcher time = TIME.matcher(value);
      double number = time.matches() ? Double.parseDouble(time.group(1)) : 0;
      if (number <= 0) {
        throw new TypeConversionException("'" + value + "' is no time such as 2s or 500ms");
      }
      return Duration.ofNanos((long) (number * (time.group(2).equals("s") ? 1e9 : 1e6)));
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (jobs < 1 || jobs > 2) {
      throw new CommandException("usage", "--jobs is 1 or 2");
    }
    boolean single = files.size() == 2 && schema != null && pairs == null;
    boolean many = files.isEmpty() && schema == null && pairs != null;
    if (!single && !many) {
      throw new CommandException(
          "usage", "either --schema FILE LEFT.sql RIGHT.sql, or --pairs FILE");
    }
    List<PairJson> read = pairs == null ? List.of(pair()) : read(pairs);
    try (Grader grader = installation.startGrader()) {
      boolean ran = compareAll(grader.equivalence(), read, pairs != null);
      return ran ? ExitCode.YES : ExitCode.FAILURE;
    }
  }

  private PairJson pair() {
    return new PairJson(
        "", text(String.valueOf(schema)), text(files.getFirst()), text(files.getLast()));
  }

  private String text(String file) {
    return SqlFile.read(file, terminal.in()).sql();
  }

  private static List<PairJson> read(Path file) throws IOException {
    List<PairJson> pairs = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank()) {
        try {
          pairs.add(Json.read(line, PairJson.class));
        } catch (IOException e) {
          throw new CommandException(
              "not_a_pair", file + ":" + number + " is no pair: " + e.getMessage(), e);
        }
      }
    }
    return pairs;
  }

  private boolean compareAll(Equivalence equivalence, List<PairJson> all, boolean named)
      throws InterruptedException {
    boolean ran = true;
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs);
        Progress progress = new Progress(terminal, "compared", all.size())) {
      List<Future<EquivalenceJson>> answers = new ArrayList<>();
      for (PairJson pair : all) {
        answers.add(pool.submit(() -> compare(equivalence, pair, named)));
      }
      for (Future<EquivalenceJson> each : answers) {
        EquivalenceJson answer = get(each);
        ran &= !answer.verdict().equals("error");
        progress.clear();
        write(answer, named);
        progress.step();
      }
    }
    return ran;
  }

  private EquivalenceJson compare(Equivalence equivalence, PairJson pair, boolean named) {
    long start = System.nanoTime();
    Set<Tier> chosen = EnumSet.copyOf(tiers);
    Equivalence.Outcome outcome =
        equivalence.compare(
            pair.schema(),
            pair.left(),
            pair.right(),
            chosen,
            new Budget(Budget.DEFAULT.databases(), budget));
    long millis = (System.nanoTime() - start) / 1_000_000;
    return EquivalenceJson.of(named ? pair.id() : null, outcome, millis);
  }

  private static EquivalenceJson get(Future<EquivalenceJson> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new CommandException("comparison_failed", "the comparison failed", e.getCause());
    }
  }

  private void write(EquivalenceJson answer, boolean named) {
    if (named || format == Format.JSON) {
      terminal.out().println(Json.write(answer));
    } else {
      terminal.out().println(words(answer));
      if (answer.witness() != null) {
        WitnessPicture.ofQueries(answer.witness())
            .forEach(line -> terminal.out().println("  " + line));
      }
    }
    terminal.out().flush();
  }

  private static String words(EquivalenceJson answer) {
    String unfinished = answer.complete() ? "" : " (not all that were planned)";
    return switch (answer.verdict()) {
      case "proved" -> "proved: the same on every database";
      case "refuted" -> "refuted: different on a database of this schema";
      case "agreed" -> "agreed on " + answer.databases() + " databases" + unfinished;
      default -> "error: " + answer.message();
    };
  }
}
