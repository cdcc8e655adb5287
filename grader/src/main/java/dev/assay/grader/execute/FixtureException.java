package dev.assay.grader.execute;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The author's schema or data is at fault; lists everything that was found. */
public final class FixtureException extends EngineException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public FixtureException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param code stable: {@code schema_...} for the DDL, {@code data_...} for the rows
   * @param csv the file, or null where the schema is meant
   * @param line the line of the schema, or the data row of the file (the header not counted), from
   *     1; 0 if the whole is meant
   * @param message what is wrong, in a few words
   */
  public record Problem(String code, @Nullable Path csv, int line, String message) {
    public Problem {
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
    }

    public Optional<Path> file() {
      return Optional.ofNullable(csv);
    }

    @Override
    public String toString() {
      Path name = csv == null ? null : csv.getFileName();
      String where = name == null ? "schema" : name.toString();
      String place = line == 0 ? where : where + (name == null ? " line " : " row ") + line;
      return place + ": " + code + ": " + message;
    }
  }
}
