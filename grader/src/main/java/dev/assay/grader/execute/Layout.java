package dev.assay.grader.execute;

/**
 * How the rows of a database lie.
 *
 * @param permutation 0 for the order in which they were given; from 1 the seed of a permutation of
 *     every table, on which the engine also groups so that small integers do not come out sorted
 */
public record Layout(int permutation) {
  public static final Layout AS_GIVEN = new Layout(0);

  public Layout {
    if (permutation < 0) {
      throw new IllegalArgumentException("a permutation is at least 0");
    }
  }

  boolean shuffled() {
    return permutation > 0;
  }
}
