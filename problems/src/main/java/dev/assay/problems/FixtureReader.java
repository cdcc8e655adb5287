package dev.assay.problems;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the folder of one fixture: CSV files of its own, files of a shared data set, or both. */
final class FixtureReader {
  private final PackageFolder files;
  private final Path datasets;
  private final @Nullable SchemaTables schema;
  private final Flaws flaws;

  /**
   * @param schema null where the schema cannot be read without the engine; then no table is checked
   */
  FixtureReader(PackageFolder files, Path datasets, @Nullable SchemaTables schema, Flaws flaws) {
    this.files = files;
    this.datasets = datasets;
    this.schema = schema;
    this.flaws = flaws;
  }

  /**
   * A fixture and its rows, to be shown where the fixture is.
   *
   * @param usable whether all the rows that the package means to give could be read
   */
  record Read(Fixture fixture, List<SampleTable> tables, boolean usable) {
    Read {
      tables = List.copyOf(tables);
    }
  }

  /** The file of one table, and where the package says so. */
  private record Source(
      String table, Path csv, String file, boolean dataset, String saidIn, Position place) {}

  Read read(String folder, String name, Fixture.Kind kind) {
    int before = flaws.count();
    List<Source> sources = new ArrayList<>(dataset(folder));
    for (String file : files.files(folder)) {
      if (file.endsWith(".csv")) {
        String path = folder + "/" + file;
        String table = file.substring(0, file.length() - ".csv".length());
        sources.add(new Source(table, files.resolve(path), path, false, path, Position.START));
      }
    }
    if (sources.isEmpty() && !files.has(folder + "/fixture.yaml")) {
      flaws.add("missing_file", folder, "the fixture has neither a CSV file nor a fixture.yaml");
    }
    boolean usable = flaws.count() == before;
    List<Fixture.TableData> data = new ArrayList<>();
    List<SampleTable> tables = new ArrayList<>();
    for (Source source : known(sources)) {
      int beforeTable = flaws.count();
      table(source).ifPresent(tables::add);
      usable &= flaws.count() == beforeTable;
      data.add(new Fixture.TableData(source.table(), source.csv(), source.dataset()));
    }
    files.allow(folder, ".csv", List.of("fixture.yaml"));
    return new Read(new Fixture(name, kind, data), tables, usable);
  }

  /** Those that fill a table, each table once. */
  private List<Source> known(List<Source> sources) {
    List<Source> known = new ArrayList<>();
    Map<String, Source> seen = new HashMap<>();
    for (Source source : sources) {
      String table = source.table();
      Source first = seen.putIfAbsent(table.toLowerCase(Locale.ROOT), source);
      if (first != null) {
        String message = "the rows of \"" + table + "\" are also given by " + first.file();
        flaws.add("duplicate_table", source.saidIn(), source.place(), message);
      } else if (schema != null && schema.find(table).isEmpty()) {
        String message = "schema.sql has no table \"" + table + "\"";
        String hint = Suggestion.of(table, schema.names());
        flaws.add("unknown_table", source.saidIn(), source.place(), message + hint);
      } else {
        known.add(source);
      }
    }
    known.sort(Comparator.comparing(Source::table));
    return known;
  }

  private List<Source> dataset(String folder) {
    String file = folder + "/fixture.yaml";
    if (!files.has(file)) {
      return List.of();
    }
    Optional<YamlFile> read = files.read(file).flatMap(text -> YamlReader.read(file, text, flaws));
    int before = flaws.count();
    read.ifPresent(yaml -> YamlSchema.FIXTURE.check(yaml, flaws));
    if (read.isEmpty() || flaws.count() > before) {
      return List.of();
    }
    YamlFile yaml = read.get();
    String name = yaml.tree().path("dataset").asText();
    Path dataset = datasets.resolve(name);
    if (!Files.isDirectory(dataset)) {
      flaws.add(
          "unknown_dataset", file, yaml.at("/dataset"), "there is no data set \"" + name + "\"");
      return List.of();
    }
    return dataset(yaml, dataset);
  }

  private List<Source> dataset(YamlFile yaml, Path dataset) {
    List<Source> sources = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : yaml.tree().path("tables").properties()) {
      String csv = entry.getValue().asText();
      JsonPointer pointer = JsonPointer.compile("/tables").appendProperty(entry.getKey());
      Path path = dataset.resolve(csv);
      if (Files.isRegularFile(path)) {
        String shown = "datasets/" + dataset.getFileName() + "/" + csv;
        Position place = yaml.atKey(pointer);
        sources.add(new Source(entry.getKey(), path, shown, true, yaml.file(), place));
      } else {
        flaws.add(
            "missing_file",
            yaml.file(),
            yaml.at(pointer),
            "the data set has no file \"" + csv + "\"");
      }
    }
    return sources;
  }

  private Optional<SampleTable> table(Source source) {
    Optional<CsvFile> csv =
        files
            .readCsv(source.csv(), source.file())
            .flatMap(text -> CsvFile.read(source.file(), text, flaws));
    Optional<SchemaTables.Table> table =
        schema == null ? Optional.empty() : schema.find(source.table());
    return csv.map(
        read ->
            table.isPresent()
                ? columnsOf(table.get(), read, source)
                : new SampleTable(source.table(), read.header(), read.rows()));
  }

  private SampleTable columnsOf(SchemaTables.Table table, CsvFile csv, Source source) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < csv.header().size(); i++) {
      String column = csv.header().get(i);
      if (table.hasColumn(column)) {
        kept.add(i);
      } else if (!source.dataset()) {
        flaws.add(
            "unknown_column",
            source.file(),
            "the table has no column \"" + column + "\"" + Suggestion.of(column, table.columns()));
      }
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (List<@Nullable String> row : csv.rows()) {
      List<@Nullable String> cells = new ArrayList<>();
      kept.forEach(i -> cells.add(row.get(i)));
      rows.add(cells);
    }
    return new SampleTable(table.name(), kept.stream().map(csv.header()::get).toList(), rows);
  }
}
