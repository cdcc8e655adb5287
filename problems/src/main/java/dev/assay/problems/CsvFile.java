package dev.assay.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header: an unquoted empty field is NULL, {@code ""} the empty string.
 *
 * @param lines where each row begins in the file, from 1
 */
record CsvFile(List<String> header, List<List<@Nullable String>> rows, List<Integer> lines) {
  /** With this quote mode the parser takes only unquoted fields for the null string. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setNullString("")
          .setQuoteMode(QuoteMode.ALL_NON_NULL)
          .setIgnoreEmptyLines(false)
          .get();

  /** The file's rows, or nothing where it has no header or breaks the rules of CSV. */
  static Optional<CsvFile> read(String file, String text, Flaws flaws) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      return read(file, parser, flaws);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that has been read without flaws before. */
  static CsvFile reread(Path path) {
    try {
      String text = Files.readString(path);
      String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return read(path.toString(), body, new Flaws()).orElseThrow();
    } catch (IOException e) {
      throw new ProblemsException("a CSV file can no longer be read", e);
    }
  }

  private static Optional<CsvFile> read(String file, CSVParser parser, Flaws flaws) {
    List<String> header = List.of();
    List<List<@Nullable String>> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int line = 1;
    try {
      for (CSVRecord record : parser) {
        @Nullable String[] values = record.values();
        if (line == 1) {
          header = header(values);
          checkHeader(file, header, flaws);
        } else if (values.length != header.size()) {
          flaws.add(
              "csv_syntax",
              file,
              new Position(line, 1),
              "the row has " + values.length + " fields, the header " + header.size());
        } else {
          rows.add(Arrays.asList(values));
          lines.add(line);
        }
        line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
      }
    } catch (UncheckedIOException e) {
      Position place = new Position(line, 1);
      flaws.add("csv_syntax", file, place, "the row is not CSV: a quote is out of place");
      return Optional.empty();
    }
    if (header.isEmpty()) {
      flaws.add("csv_syntax", file, "the file must begin with a header");
      return Optional.empty();
    }
    return Optional.of(new CsvFile(header, rows, lines));
  }

  private static List<String> header(@Nullable String[] values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      names.add(value == null ? "" : value);
    }
    return names;
  }

  private static void checkHeader(String file, List<String> header, Flaws flaws) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (name.isBlank()) {
        flaws.add("csv_syntax", file, "the header has a column without a name");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        flaws.add("duplicate_column", file, "the header names \"" + name + "\" twice");
      }
    }
  }
}
