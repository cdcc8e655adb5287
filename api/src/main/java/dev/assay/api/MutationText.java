package dev.assay.api;

import dev.assay.grader.explain.Explainer;
import dev.assay.problems.Verification;
import java.util.Locale;

/** What became of mutants, in words. */
final class MutationText {
  private MutationText() {}

  static String summary(Verification.Mutation mutation) {
    long ignored = mutation.survivors().stream().filter(each -> !each.reason().isEmpty()).count();
    long same = mutation.equivalent() + ignored;
    return String.format(
        Locale.ROOT,
        "%d of %d mutants killed (%.1f %%)%s",
        mutation.killed(),
        mutation.total(),
        100 * mutation.rate(),
        same == 0 ? "" : ", " + same + " equivalent");
  }

  static String line(Verification.Survivor survivor) {
    return "survives: %s: %s"
        .formatted(survivor.mutant().id(), Explainer.mistake(survivor.mutant().finding()));
  }
}
