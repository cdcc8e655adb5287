package dev.assay.grader.worker;

import dev.assay.grader.protocol.Request;
import dev.assay.grader.protocol.Response;
import dev.assay.grader.protocol.Row;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Builds the file of a database: the tables of the schema without its constraints, which were
 * checked, in the types of the schema.
 */
final class FixtureBuilder {
  private static final String OUT = "made";

  private final Connection connection;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final List<Response.Flaw> flaws = new ArrayList<>();

  /**
   * Tables whose rows could not be read: of these, and of what refers to them, nothing is known.
   */
  private final Set<String> incomplete = new HashSet<>();

  private FixtureBuilder(Connection connection) {
    this.connection = connection;
  }

  static Response build(Request.Build build) throws SQLException, IOException {
    List<DdlScript.Statement> statements = DdlScript.split(build.ddl());
    try (Connection connection = SchemaReader.connect()) {
      List<Response.Flaw> flaws = SchemaReader.execute(connection, statements, build.ddl());
      if (!flaws.isEmpty()) {
        return new Response.Rejected(flaws);
      }
      FixtureBuilder builder = new FixtureBuilder(connection);
      builder.load(build.sources());
      builder.validate();
      if (!builder.flaws.isEmpty()) {
        return new Response.Rejected(builder.flaws);
      }
      Path target = Path.of(build.target());
      Files.deleteIfExists(target); // Half of it is there, if a worker was lost over it before.
      builder.write(statements, build.permutation(), target);
    }
    force(Path.of(build.target()));
    return new Response.Built();
  }

  private void load(List<Request.Source> sources) throws SQLException {
    Sql.execute(connection, "CREATE SCHEMA " + Table.SCHEMA);
    Response.Described described = SchemaReader.described(connection);
    Map<String, List<Table.Column>> columns = new LinkedHashMap<>();
    for (Row row : described.columns()) {
      columns
          .computeIfAbsent(SchemaReader.text(row, 0), _ -> new ArrayList<>())
          .add(Table.Column.of(row));
    }
    for (Map.Entry<String, List<Table.Column>> entry : columns.entrySet()) {
      Table table = new Table(entry.getKey(), entry.getValue());
      Sql.execute(connection, table.createEmpty());
      tables.put(entry.getKey().toLowerCase(Locale.ROOT), table);
    }
    for (Request.Source source : sources) {
      Table table = tables.get(source.table().toLowerCase(Locale.ROOT));
      if (table == null) {
        flaws.add(
            new Response.Flaw(
                "data_unknown_table",
                source.csv(),
                0,
                "the schema has no table " + source.table()));
      } else {
        List<Response.Flaw> found = new CsvLoader(connection, table, source).load();
        if (!found.isEmpty()) {
          incomplete.add(table.name());
          flaws.addAll(found);
        }
      }
    }
  }

  private void validate() throws SQLException {
    Map<String, String> files = new LinkedHashMap<>();
    for (Table table : tables.values()) {
      table.source().ifPresent(source -> files.put(table.name(), source));
    }
    for (Row row : SchemaReader.described(connection).constraints()) {
      ConstraintCheck constraint = new ConstraintCheck(connection, row, files);
      if (Collections.disjoint(constraint.tables(), incomplete)) {
        flaws.addAll(constraint.violations());
      }
    }
  }

  private void write(List<DdlScript.Statement> statements, int permutation, Path target)
      throws SQLException {
    Sql.execute(connection, "ATTACH " + Sql.text(target.toString()) + " AS " + OUT);
    Sql.execute(connection, "USE " + OUT);
    for (DdlScript.Statement statement : statements) {
      if (statement.createsType()) {
        Sql.execute(connection, statement.text());
      }
    }
    for (Table table : tables.values()) {
      Sql.execute(connection, table.copyTo(OUT, permutation));
    }
    Sql.execute(connection, "USE memory");
    Sql.execute(connection, "DETACH " + OUT);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    if (!file.toFile().setReadOnly()) {
      throw new IOException("cannot make the database read-only");
    }
    if (Files.size(file) == 0) {
      throw new IOException("the database is empty");
    }
  }
}
