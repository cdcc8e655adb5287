package dev.assay.api.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preference {@code wait=seconds} of the header {@code Prefer} (RFC 7240, section 4.3). */
final class WaitPreference {
  /** Longer than any grading on an idle machine, shorter than proxies' patience. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Pattern WAIT =
      Pattern.compile(
          "(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?=$|[,;])", Pattern.CASE_INSENSITIVE);

  private WaitPreference() {}

  /**
   * How long the client wants to wait, at most {@link #LONGEST}. A preference that cannot be read
   * is ignored, as the RFC asks.
   */
  static Optional<Duration> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher matcher = WAIT.matcher(header);
    return matcher.find()
        ? Optional.of(
            Duration.ofSeconds(Math.min(Long.parseLong(matcher.group(1)), LONGEST.toSeconds())))
        : Optional.empty();
  }
}
