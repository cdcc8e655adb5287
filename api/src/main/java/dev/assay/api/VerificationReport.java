package dev.assay.api;

import dev.assay.api.wire.Json;
import dev.assay.api.wire.VerificationJson;
import dev.assay.problems.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A report of a verification that was asked for: {@code NAME=FILE}. */
record VerificationReport(Format format, Path file) {
  VerificationReport {
    Objects.requireNonNull(format);
    Objects.requireNonNull(file);
  }

  /** How verifications are written. */
  enum Format {
    TEXT,
    JSON,
    JUNIT;

    String of(List<Verification> verifications, List<Path> folders) {
      return switch (this) {
        case TEXT -> VerificationText.of(verifications, folders);
        case JSON ->
            verifications.stream()
                .map(each -> Json.write(VerificationJson.of(each)) + "\n")
                .collect(Collectors.joining());
        case JUNIT -> VerificationJunit.of(verifications);
      };
    }
  }

  void write(List<Verification> verifications, List<Path> folders) {
    try {
      Files.writeString(file, format.of(verifications, folders));
    } catch (IOException e) {
      throw new CommandException("cannot_write", file + " cannot be written", e);
    }
  }

  private static Format format(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      case "junit" -> Format.JUNIT;
      default ->
          throw new TypeConversionException(
              "there is no report '%s' (there are: text, json, junit)".formatted(name));
    };
  }

  /** Reads {@code NAME}. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return format(name);
    }
  }

  /** Reads {@code NAME=FILE}. */
  static final class Converter implements ITypeConverter<VerificationReport> {
    @Override
    public VerificationReport convert(String value) {
      int separator = value.indexOf('=');
      if (separator < 0) {
        throw new TypeConversionException("'%s' names no file (NAME=FILE)".formatted(value));
      }
      return new VerificationReport(
          format(value.substring(0, separator)), Path.of(value.substring(separator + 1)));
    }
  }
}
