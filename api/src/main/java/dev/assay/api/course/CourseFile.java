package dev.assay.api.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.api.wire.Feedback;
import dev.assay.problems.CheckedYaml;
import dev.assay.problems.Flaw;
import dev.assay.problems.ProblemBank;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@value Course#FILE}; never stops at the first flaw. */
public final class CourseFile {
  private final Path folder;
  private final CheckedYaml yaml;

  private CourseFile(Path folder, CheckedYaml yaml) {
    this.folder = folder;
    this.yaml = yaml;
  }

  /** What became of the file. */
  public sealed interface Read {
    /** It is sound. */
    record Sound(Course course) implements Read {
      public Sound {
        Objects.requireNonNull(course);
      }
    }

    /** It is not; at least one flaw. */
    record Flawed(List<Flaw> flaws) implements Read {
      public Flawed {
        flaws = List.copyOf(flaws);
      }
    }
  }

  /** Reads the file of a folder. */
  public static Read read(Path folder) {
    String text;
    try {
      text = Files.readString(folder.resolve(Course.FILE));
    } catch (NoSuchFileException _) {
      return flawed("missing_file", "there is no such file; 'assay course init' writes one");
    } catch (CharacterCodingException _) {
      return flawed("not_utf8", "the file is not UTF-8");
    } catch (IOException e) {
      return flawed("cannot_read", "the file cannot be read: " + e);
    }
    return new CourseFile(folder, CheckedYaml.read(Course.FILE, text, schema())).read();
  }

  private static Read flawed(String code, String message) {
    return new Read.Flawed(List.of(new Flaw(code, Course.FILE, 1, 1, message)));
  }

  private static JsonNode schema() {
    try (InputStream in =
        Objects.requireNonNull(CourseFile.class.getResourceAsStream("assay.schema.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Read read() {
    JsonNode tree = yaml.tree().orElse(null);
    if (tree == null) {
      return new Read.Flawed(yaml.flaws());
    }
    List<Course.Entry> entries = entries(tree);
    Course course =
        new Course(
            folder,
            tree.path("name").asText(),
            Feedback.valueOf(tree.path("feedback").asText("full").toUpperCase(Locale.ROOT)),
            inside("/bank", tree.path("bank")),
            inside("/bundle", tree.path("bundle")),
            entries);
    return yaml.flaws().isEmpty() ? new Read.Sound(course) : new Read.Flawed(yaml.flaws());
  }

  private List<Course.Entry> entries(JsonNode tree) {
    List<Course.Entry> entries = new ArrayList<>();
    Set<Path> answers = new HashSet<>();
    for (int i = 0; i < tree.path("problems").size(); i++) {
      JsonNode entry = tree.path("problems").get(i);
      String pointer = "/problems/" + i;
      String problem = entry.path("problem").asText();
      if (ProblemBank.isFolder(problem)) {
        inside(pointer + "/problem", entry.path("problem"));
      }
      Path answer = inside(pointer + "/answer", entry.path("answer"));
      if (answer == null) {
        answer = Path.of("answers", id(problem) + ".sql");
      }
      if (!answers.add(answer.normalize())) {
        yaml.flaw("duplicate_answer", pointer, "the answer " + answer + " is already another's");
      }
      JsonNode server = entry.has("server") ? entry.path("server") : tree.path("server");
      entries.add(
          new Course.Entry(
              problem,
              answer,
              entry.path("points").asDouble(1),
              due(pointer + "/due", entry.path("due")),
              entry.path("late_credit").asDouble(tree.path("late_credit").asDouble(1)),
              server.isMissingNode() ? null : URI.create(server.asText())));
    }
    return entries;
  }

  /** A path of the repository: what lies outside of it is not in a bare clone. */
  private @Nullable Path inside(String pointer, JsonNode value) {
    if (value.isMissingNode()) {
      return null;
    }
    Path path;
    try {
      path = Path.of(value.asText());
    } catch (InvalidPathException _) {
      yaml.flaw("invalid_value", pointer, "\"" + value.asText() + "\" is no path");
      return null;
    }
    if (path.isAbsolute() || path.normalize().startsWith("..")) {
      yaml.flaw("invalid_value", pointer, "the path " + path + " leads out of the repository");
    }
    return path;
  }

  private @Nullable Instant due(String pointer, JsonNode value) {
    if (value.isMissingNode()) {
      return null;
    }
    String text = value.asText();
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException _) {
      yaml.flaw("invalid_value", pointer, "there is no such time: " + text);
      return null;
    }
  }

  /** The last name of a folder, or the id itself. */
  static String id(String problem) {
    return problem.replaceFirst("[/.]+$", "").replaceFirst(".*/", "");
  }
}
