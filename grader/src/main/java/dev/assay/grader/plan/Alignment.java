package dev.assay.grader.plan;

import dev.assay.grader.normalize.LogicalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two plans side by side, each read from its root down: operators that are the same, that are of
 * the same kind, and that only one has. The pairing is the longest common subsequence, in which
 * equal operators count more than those of a kind.
 */
public record Alignment(List<Pair> pairs) {
  private static final int SAME = 3;
  private static final int ALIKE = 1;

  /** An operator of the one, of the other, or of both plans; never of none. */
  public record Pair(@Nullable LogicalPlan answer, @Nullable LogicalPlan reference) {
    public Pair {
      if (answer == null) {
        Objects.requireNonNull(reference);
      }
    }

    /** Whether both do the same. */
    public boolean same() {
      return answer != null && reference != null && answer.label().equals(reference.label());
    }
  }

  public Alignment {
    pairs = List.copyOf(pairs);
  }

  /** How many operators have no equal. */
  public int distance() {
    return (int) pairs.stream().filter(pair -> !pair.same()).count();
  }

  public static Alignment of(LogicalPlan answer, LogicalPlan reference) {
    List<LogicalPlan> left = operators(answer);
    List<LogicalPlan> right = operators(reference);
    int[][] best = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        int paired = gain(left.get(i), right.get(j)) + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      boolean both = i < left.size() && j < right.size();
      int gain = both ? gain(left.get(i), right.get(j)) : 0;
      if (gain > 0 && best[i][j] == gain + best[i + 1][j + 1]) {
        pairs.add(new Pair(left.get(i++), right.get(j++)));
      } else if (j >= right.size() || (both && best[i][j] == best[i + 1][j])) {
        pairs.add(new Pair(left.get(i++), null));
      } else {
        pairs.add(new Pair(null, right.get(j++)));
      }
    }
    return new Alignment(pairs);
  }

  private static int gain(LogicalPlan left, LogicalPlan right) {
    if (left.label().equals(right.label())) {
      return SAME;
    }
    return left.kind() == right.kind() ? ALIKE : 0;
  }

  private static List<LogicalPlan> operators(LogicalPlan plan) {
    List<LogicalPlan> operators = new ArrayList<>();
    plan.visit(operators::add);
    return operators;
  }
}
