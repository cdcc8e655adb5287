package dev.assay.problems.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Seeded draws. {@link Random} is the generator because its algorithm, that of the normal
 * distribution included, is part of its specification.
 */
final class Draws {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Random random;

  /** Each table draws from a stream of its own, so that a change to one leaves the others alone. */
  Draws(long seed, String stream) {
    random = new Random(new SplittableRandom(seed * 31 + stream.hashCode()).nextLong());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double normal(double mean, double deviation) {
    return mean + deviation * random.nextGaussian();
  }

  double uniform() {
    return random.nextDouble();
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, (int) (last.toEpochDay() - first.toEpochDay())));
  }

  LocalDateTime moment(LocalDate day) {
    return day.atStartOfDay().plusSeconds(between(0, 86_399));
  }

  static String text(LocalDateTime moment) {
    return moment.format(SECONDS);
  }

  static String decimal(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
