package dev.assay.problems;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.Task;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folder of a problem package, without the engine. It never stops at the first problem:
 * all that is wrong comes back at once, and what can be graded all the same comes with it.
 */
public final class ProblemLoader {
  private static final String SECRET = "data/secret";
  private static final List<String> CONTENTS =
      List.of(
          "problem.yaml",
          "statement.md",
          "hints.md",
          "solution.md",
          "schema.sql",
          "data",
          "submissions");

  private final Flaws flaws = new Flaws();
  private final PackageFolder files;
  private final Path datasets;

  private ProblemLoader(Path folder) {
    files = new PackageFolder(folder, flaws);
    datasets = datasets(folder);
  }

  /** Where the data sets that a package names are looked for. */
  static Path datasets(Path folder) {
    return folder.resolve("../../datasets").normalize();
  }

  /**
   * Reads a package. Data sets that its fixtures name are looked for in {@code datasets/} beside
   * the folder that holds the package.
   */
  public static Loaded load(Path folder) {
    return new ProblemLoader(folder.toAbsolutePath().normalize()).load();
  }

  /** What {@code problem.yaml} says about grading. */
  private record Rules(
      Contract contract,
      Limits limits,
      List<Requirement> requirements,
      Map<String, String> lintIgnore) {}

  private Loaded load() {
    if (!Files.isDirectory(files.resolve(""))) {
      flaws.add("missing_folder", ".", "there is no such folder");
      return new Loaded.Flawed(flaws.sorted(), null);
    }
    files.allow("", CONTENTS);
    Optional<String> statement = files.required("statement.md", "it holds the question");
    Optional<String> schema = files.required("schema.sql", "it creates the tables");
    Optional<YamlFile> yaml =
        files
            .required("problem.yaml", "it describes the problem")
            .flatMap(text -> YamlReader.read("problem.yaml", text, flaws));
    Optional<Rules> rules = yaml.flatMap(this::rules);
    Guidance guidance = Guidance.read(files);
    List<FixtureReader.Read> fixtures = fixtures(schema);
    List<FiledSubmission> submissions = new SubmissionsReader(files, flaws).read();
    Optional<Exercise> exercise =
        rules.isPresent() && schema.isPresent()
            ? exercise(schema.get(), rules.get(), fixtures, submissions)
            : Optional.empty();
    if (flaws.count() > 0 || exercise.isEmpty()) {
      return new Loaded.Flawed(flaws.sorted(), exercise.orElse(null));
    }
    return new Loaded.Sound(
        problem(
            yaml.orElseThrow().tree(),
            statement.orElseThrow(),
            guidance,
            fixtures.getFirst().tables(),
            exercise.get()));
  }

  private Optional<Rules> rules(YamlFile yaml) {
    List<SchemaError> errors = YamlSchema.PROBLEM.check(yaml, flaws);
    JsonNode id = yaml.tree().path("id");
    if (id.isTextual() && !id.asText().equals(files.name())) {
      flaws.add(
          "id_mismatch",
          yaml.file(),
          yaml.at("/id"),
          "the id must be the folder's name, \"" + files.name() + "\"");
    }
    boolean readable =
        errors.stream()
            .map(error -> error.pointer().toString())
            .noneMatch(
                at ->
                    at.startsWith("/contract")
                        || at.startsWith("/limits")
                        || at.startsWith("/requirements"));
    if (!readable) {
      return Optional.empty();
    }
    Map<String, String> lintIgnore = new LinkedHashMap<>();
    yaml.tree()
        .path("lint_ignore")
        .properties()
        .forEach(entry -> lintIgnore.put(entry.getKey(), entry.getValue().asText()));
    int before = flaws.count();
    ContractReader reader = new ContractReader(yaml, flaws);
    List<Requirement> requirements = new RequirementsReader(yaml, flaws).read();
    Rules rules = new Rules(reader.contract(), reader.limits(), requirements, lintIgnore);
    return flaws.count() == before ? Optional.of(rules) : Optional.empty();
  }

  /** The sample first, then the hidden ones by name. */
  private List<FixtureReader.Read> fixtures(Optional<String> schema) {
    files.allow("data", List.of("sample", "secret"));
    files.allowFolders(SECRET);
    @Nullable SchemaTables tables = schema.flatMap(SchemaTables::of).orElse(null);
    FixtureReader reader = new FixtureReader(files, datasets, tables, flaws);
    List<FixtureReader.Read> fixtures = new ArrayList<>();
    fixtures.add(reader.read("data/sample", "sample", Fixture.Kind.SAMPLE));
    for (String name : files.folders(SECRET)) {
      fixtures.add(reader.read(SECRET + "/" + name, name, Fixture.Kind.SECRET));
    }
    if (fixtures.size() == 1) {
      flaws.add("missing_file", SECRET, "there must be at least one hidden fixture");
    }
    return fixtures;
  }

  private Optional<Exercise> exercise(
      String schema,
      Rules rules,
      List<FixtureReader.Read> fixtures,
      List<FiledSubmission> submissions) {
    List<Task.Reference> references = new ArrayList<>();
    List<Task.KnownMistake> mistakes = new ArrayList<>();
    for (FiledSubmission each : submissions) {
      if (each.file().equals(SubmissionsReader.REFERENCE)) {
        references.addFirst(new Task.Reference(each.name(), each.sql()));
      } else if (each.variant()) {
        references.add(new Task.Reference(each.name(), each.sql()));
      }
      if (each.message() != null) {
        mistakes.add(new Task.KnownMistake(each.name(), each.sql(), each.message()));
      }
    }
    boolean usable =
        fixtures.stream().allMatch(FixtureReader.Read::usable)
            && references.stream().anyMatch(each -> each.name().equals("reference"))
            && references.stream().noneMatch(each -> each.sql().isBlank());
    if (!usable) {
      return Optional.empty();
    }
    Task task =
        new Task(
            files.name(),
            schema,
            fixtures.stream().map(FixtureReader.Read::fixture).toList(),
            references,
            rules.contract(),
            rules.limits(),
            rules.requirements(),
            mistakes);
    return Optional.of(new Exercise(task, submissions, rules.lintIgnore()));
  }

  private static Problem problem(
      JsonNode yaml,
      String statement,
      Guidance guidance,
      List<SampleTable> sample,
      Exercise exercise) {
    List<String> tags = new ArrayList<>();
    yaml.path("tags").forEach(tag -> tags.add(tag.asText()));
    return new Problem(
        yaml.path("id").asText(),
        yaml.path("name").asText(),
        Difficulty.valueOf(yaml.path("difficulty").asText().toUpperCase(Locale.ROOT)),
        yaml.path("minutes").asInt(),
        tags,
        yaml.path("source").asText(),
        yaml.path("license").asText(),
        statement,
        guidance,
        sample,
        exercise);
  }
}
