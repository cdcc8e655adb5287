package dev.assay.api;

import dev.assay.api.report.ReportFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that was asked for: {@code NAME[=FILE]}.
 *
 * @param file null for standard output
 */
record ReportRequest(ReportFormat format, @Nullable Path file) {
  ReportRequest {
    Objects.requireNonNull(format);
  }

  private static ReportFormat format(String name) {
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.code().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no report '%s' (there are: %s)".formatted(name, names())));
  }

  private static String names() {
    return Arrays.stream(ReportFormat.values())
        .map(ReportFormat::code)
        .collect(Collectors.joining(", "));
  }

  /** Reads {@code NAME}. */
  static final class FormatConverter implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String name) {
      return format(name);
    }
  }

  /** Reads {@code NAME[=FILE]}. */
  static final class Converter implements ITypeConverter<ReportRequest> {
    @Override
    public ReportRequest convert(String value) {
      int separator = value.indexOf('=');
      return separator < 0
          ? new ReportRequest(format(value), null)
          : new ReportRequest(
              format(value.substring(0, separator)), Path.of(value.substring(separator + 1)));
    }
  }
}
