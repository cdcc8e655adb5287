package dev.assay.problems;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a folder that was read as a problem package. */
public sealed interface Loaded {
  /** Every file is sound. */
  record Sound(Problem problem) implements Loaded {
    public Sound {
      Objects.requireNonNull(problem);
    }
  }

  /**
   * Something is wrong.
   *
   * @param flaws all that was found, by file and place; at least one
   * @param salvaged what can be graded all the same, or null: lets a verification find in one run
   *     what is wrong in the files and what is wrong in the answers
   */
  record Flawed(List<Flaw> flaws, @Nullable Exercise salvaged) implements Loaded {
    public Flawed {
      flaws = List.copyOf(flaws);
      if (flaws.isEmpty()) {
        throw new IllegalArgumentException("a flawed package has a flaw");
      }
    }
  }

  /** What can be graded. */
  default Optional<Exercise> exercise() {
    return switch (this) {
      case Sound(Problem problem) -> Optional.of(problem.exercise());
      case Flawed(_, Exercise salvaged) -> Optional.ofNullable(salvaged);
    };
  }
}
