package dev.assay.api;

import dev.assay.problems.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Verifications as text: a line for each package, and one for each thing that an author must know.
 */
final class VerificationText {
  private VerificationText() {}

  static String of(List<Verification> verifications, List<Path> folders) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < verifications.size(); i++) {
      write(verifications.get(i), folders.get(i), text);
    }
    return text.toString();
  }

  /** The kill rate over several packages; nothing for one. */
  static String inAll(List<Verification> verifications) {
    List<Verification.Mutation> all =
        verifications.stream().flatMap(each -> Stream.ofNullable(each.mutation())).toList();
    int total = all.stream().mapToInt(Verification.Mutation::total).sum();
    int killed = all.stream().mapToInt(Verification.Mutation::killed).sum();
    return all.size() < 2
        ? ""
        : String.format(
            Locale.ROOT,
            "in all  %d packages: %d of %d mutants killed (%.1f %%)%n",
            all.size(),
            killed,
            total,
            total == 0 ? 100.0 : 100.0 * killed / total);
  }

  private static void write(Verification verification, Path folder, StringBuilder text) {
    long earned = verification.trials().stream().filter(Verification.Trial::passed).count();
    text.append(
        "%s  %s: %d of %d answers earn their verdict"
            .formatted(
                verification.passed() ? "ok    " : "failed",
                verification.problem(),
                earned,
                verification.trials().size()));
    Verification.Mutation mutation = verification.mutation();
    if (mutation != null) {
      text.append(", ").append(MutationText.summary(mutation));
    }
    text.append('\n');
    for (Verification.Diagnostic diagnostic : verification.diagnostics()) {
      text.append(
          "  %s %s:%d:%d: %s [%s]%n"
              .formatted(
                  diagnostic.severity().code(),
                  folder.resolve(diagnostic.flaw().file()),
                  diagnostic.flaw().line(),
                  diagnostic.flaw().column(),
                  diagnostic.flaw().message(),
                  diagnostic.flaw().code()));
    }
    if (mutation != null) {
      mutation.survivors().stream()
          .filter(each -> each.reason().isEmpty())
          .forEach(each -> text.append("  ").append(MutationText.line(each)).append('\n'));
    }
    Verification.Coverage coverage = verification.coverage();
    if (coverage != null && !coverage.missing().isEmpty()) {
      text.append(
          "  no database shows %s (%d of %d things that the constraints allow are shown)%n"
              .formatted(
                  String.join("; ", coverage.missing()), coverage.covered(), coverage.total()));
    }
  }
}
