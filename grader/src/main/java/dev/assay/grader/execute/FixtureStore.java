package dev.assay.grader.execute;

import dev.assay.grader.model.Fixture;
import dev.assay.grader.model.Schema;
import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** The folder of built databases. Each is built once, however many ask for it. Thread-safe. */
final class FixtureStore {
  private static final Duration BUILD_LIMIT = Duration.ofSeconds(60);
  private static final String BUILDING = ".building";

  private final Path folder;
  private final Attempts trusted;
  private final String engineVersion;
  private final FileDigests digests = new FileDigests();
  private final ConcurrentMap<String, Schema> schemas = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Object> locks = new ConcurrentHashMap<>();

  FixtureStore(Path folder, Attempts trusted, String engineVersion) {
    this.folder = folder;
    this.trusted = trusted;
    this.engineVersion = engineVersion;
    removeLeftovers();
  }

  /** Removes the half-built files of services that are gone. */
  private void removeLeftovers() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(FixtureStore::isLeftover).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new EngineException("cannot tidy " + folder, e);
    }
  }

  private static boolean isLeftover(Path file) {
    String[] parts = file.getFileName().toString().split("\\.", -1);
    return file.getFileName().toString().contains(BUILDING)
        && (!parts[1].matches("\\d+") || ProcessHandle.of(Long.parseLong(parts[1])).isEmpty());
  }

  Database database(String ddl, List<Fixture.TableData> tables, Layout layout) {
    String hash = hash(ddl, tables, layout);
    Path file = folder.resolve(hash + ".duckdb");
    synchronized (locks.computeIfAbsent(hash, _ -> new Object())) {
      Schema schema = schema(ddl);
      if (!Files.exists(file)) {
        build(ddl, tables, layout, hash, file);
      }
      return new Database.OnDisk(file, schema, layout);
    }
  }

  Schema schema(String ddl) {
    Schema known = schemas.get(ddl);
    if (known != null) {
      return known;
    }
    synchronized (locks.computeIfAbsent(ddl, _ -> new Object())) {
      Schema before = schemas.get(ddl);
      return before != null ? before : describe(ddl);
    }
  }

  private Schema describe(String ddl) {
    if (!(ask(new Request.Describe(ddl)) instanceof Response.Described described)) {
      throw new EngineException("a worker does not describe the schema");
    }
    Schema schema = SchemaMapper.map(described);
    schemas.put(ddl, schema);
    return schema;
  }

  private void build(
      String ddl, List<Fixture.TableData> tables, Layout layout, String hash, Path file) {
    List<Request.Source> sources =
        tables.stream()
            .map(
                table ->
                    new Request.Source(
                        table.table(),
                        table.csv().toAbsolutePath().normalize().toString(),
                        table.extraColumns()))
            .toList();
    Path building = folder.resolve(hash + "." + ProcessHandle.current().pid() + BUILDING);
    try {
      Files.deleteIfExists(building);
      Request build = new Request.Build(ddl, sources, layout.permutation(), building.toString());
      if (!(ask(build) instanceof Response.Built)) {
        throw new EngineException("a worker does not build the database");
      }
      Files.move(building, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EngineException("cannot write to " + folder, e);
    } finally {
      delete(building);
    }
  }

  private static void delete(Path building) {
    try {
      Files.deleteIfExists(building);
      Files.deleteIfExists(building.resolveSibling(building.getFileName() + ".wal"));
    } catch (IOException e) {
      throw new EngineException("cannot remove " + building, e);
    }
  }

  private Response ask(Request request) {
    Attempts.Conversation<Response> conversation =
        (worker, _) -> new Attempts.Answer<>(worker.receive(), true, false, false);
    return switch (trusted.run(request, "", BUILD_LIMIT, conversation)) {
      case Attempts.Outcome.Answered<Response>(Response.Rejected(List<Response.Flaw> flaws)) ->
          throw new FixtureException(flaws.stream().map(FixtureStore::problem).toList());
      case Attempts.Outcome.Answered<Response>(Response answer) -> answer;
      case Attempts.Outcome.Exceeded<Response>(Execution.Resource resource) ->
          throw new EngineException("building the database takes too much " + resource);
      case Attempts.Outcome.Crashed<Response> _ ->
          throw new EngineException("building the database brings the engine down");
      case Attempts.Outcome.Broken<Response>(String reason) -> throw new EngineException(reason);
    };
  }

  private static FixtureException.Problem problem(Response.Flaw flaw) {
    String file = flaw.file();
    return new FixtureException.Problem(
        flaw.code(), file == null ? null : Path.of(file), flaw.line(), flaw.message());
  }

  private String hash(String ddl, List<Fixture.TableData> tables, Layout layout) {
    try (DigestOutputStream out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      put(out, engineVersion);
      put(out, ddl);
      put(out, "layout " + layout.permutation());
      for (Fixture.TableData table : tables) {
        put(out, table.table());
        put(out, table.extraColumns() + " " + digests.of(table.csv()));
      }
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new EngineException("no SHA-256", e);
    }
  }

  /** A text and its length, so that no two sequences of texts give the same bytes. */
  private static void put(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    out.write(bytes);
  }
}
