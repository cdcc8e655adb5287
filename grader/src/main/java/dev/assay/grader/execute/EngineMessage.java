package dev.assay.grader.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.model.Span;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the engine said of a failure, taken apart and cleaned of the host.
 *
 * @param type DuckDB's type of exception, such as {@code Binder}
 * @param text for a reader
 * @param where in the learner's text
 */
record EngineMessage(String type, String text, @Nullable Span where) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TYPED =
      Pattern.compile("^([A-Z][A-Za-z ]*?) ?(?:Error|exception): ");
  private static final Pattern EXCERPT =
      Pattern.compile("\\n+LINE \\d+: .*\\n *\\^.*", Pattern.DOTALL);
  private static final Pattern LOCATION = Pattern.compile("\\[(\\d+), ?(\\d+)\\]");
  private static final Pattern STACK = Pattern.compile("\\n+Stack Trace.*", Pattern.DOTALL);
  private static final Pattern INTERNAL_ADVICE =
      Pattern.compile("\\n*This error signals an assertion failure.*", Pattern.DOTALL);

  /** What a poisoned instance puts before the error that poisoned it. */
  private static final Pattern POISONED =
      Pattern.compile("^.*database has been invalidated.*Original error: ", Pattern.DOTALL);

  /** An absolute path of two steps or more; {@code 2020/01/02} is none. */
  private static final Pattern PATH = Pattern.compile("(?<![\\w/.])(?:/[\\w.@+-]+){2,}");

  /** In UTF-16 units; the engine quotes values whole, which may be millions of characters. */
  private static final int LONGEST = 1000;

  /**
   * @param raw as the driver gives it: JSON, maybe after a type, or a type and a text
   * @param prefix how many bytes stand before the learner's text in what the engine ran
   */
  static EngineMessage of(String raw, int prefix, String sql) {
    Matcher typed = TYPED.matcher(raw);
    String type = typed.find() ? typed.group(1) : "";
    String rest = raw.substring(type.isEmpty() ? 0 : typed.end());
    if (!rest.startsWith("{")) {
      return new EngineMessage(type, sentence(type, rest), null);
    }
    try {
      JsonNode json = JSON.readTree(rest);
      String said = json.path("exception_type").asText(type);
      Span where = span(json, prefix, sql);
      return new EngineMessage(
          said, sentence(said, json.path("exception_message").asText()), where);
    } catch (JsonProcessingException _) {
      return new EngineMessage(type, sentence(type, rest), null);
    }
  }

  private static String sentence(String type, String message) {
    String text = POISONED.matcher(message).replaceAll("");
    text = STACK.matcher(text).replaceAll("");
    text = INTERNAL_ADVICE.matcher(text).replaceAll("");
    text = EXCERPT.matcher(text).replaceAll("");
    text = PATH.matcher(text).replaceAll("(path)").strip();
    if (text.length() > LONGEST) {
      int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      text = text.substring(0, end) + "...";
    }
    return type.isEmpty() ? text : type + " Error: " + text;
  }

  /** DuckDB counts bytes of UTF-8 from the start of what it ran. */
  static @Nullable Span span(JsonNode json, int prefix, String sql) {
    Matcher location = LOCATION.matcher(json.path("location").asText());
    int offset = json.path("position").asInt(-1);
    int length = 0;
    if (location.matches()) {
      offset = Integer.parseInt(location.group(1));
      length = Integer.parseInt(location.group(2));
    }
    byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
    int from = offset - prefix;
    if (offset < 0 || from < 0 || from > bytes.length) {
      return null;
    }
    int to = (int) Math.min(bytes.length, (long) from + length);
    return Span.of(sql, codePoints(bytes, 0, from), codePoints(bytes, from, to));
  }

  private static int codePoints(byte[] utf8, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      // The bytes 10xxxxxx continue a character.
      if ((utf8[i] & 0xC0) != 0x80) {
        count++;
      }
    }
    return count;
  }

  /** Whether it was found before the query ran. */
  boolean atCompileTime() {
    return switch (type) {
      case "Parser", "Syntax", "Binder", "Catalog" -> true;
      default -> false;
    };
  }

  boolean tellsOfMemory() {
    return type.equals("Out of Memory") || text.contains("bad_alloc");
  }

  /** Whether the instance, or the whole process, can be trusted with another query. */
  boolean leavesEngineSound() {
    return switch (type) {
      case "INTERNAL", "FATAL", "INTERRUPT", "Out of Memory", "" -> false;
      default -> !tellsOfMemory();
    };
  }
}
