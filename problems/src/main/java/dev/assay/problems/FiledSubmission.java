package dev.assay.problems;

import dev.assay.grader.model.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission that a package carries, filed under the verdict that it must earn.
 *
 * @param file relative to the package's folder, with slashes
 * @param verdict the one its folder names
 * @param sql its text
 * @param contains codes or words of which each must occur in its explanation
 * @param message what to tell a learner whose rows are those of this wrong answer, or null
 * @param variant whether this accepted answer defines right rows of its own, besides the
 *     reference's
 */
public record FiledSubmission(
    String file,
    Verdict verdict,
    String sql,
    List<String> contains,
    @Nullable String message,
    boolean variant) {
  public FiledSubmission {
    Objects.requireNonNull(file);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(sql);
    contains = List.copyOf(contains);
    if (message != null && verdict != Verdict.WRONG_ANSWER) {
      throw new IllegalArgumentException("only a wrong answer has a message");
    }
    if (variant && verdict != Verdict.ACCEPTED) {
      throw new IllegalArgumentException("only an accepted answer can be a variant");
    }
  }

  /** Its file's name without folder and ending. */
  public String name() {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".sql".length());
  }
}
