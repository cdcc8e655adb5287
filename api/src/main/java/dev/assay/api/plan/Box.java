package dev.assay.api.plan;

import java.util.ArrayList;
import java.util.List;

/** An operator of a drawn tree: its lines, its look, what is below it, and where it stands. */
final class Box {
  static final int CHAR = 8;
  static final int LINE = 16;
  static final int PADDING = 10;
  private static final int GAP = 24;
  private static final int LEVEL_GAP = 34;
  private static final int WIDTH = 34;
  private static final int LINES = 5;

  final List<String> lines;
  final String look;
  final List<Box> inputs = new ArrayList<>();
  int x;
  int y;

  /**
   * @param look the class of the box in the drawing's style
   */
  Box(String label, String look) {
    this.lines = Labels.wrapped(label, WIDTH, LINES);
    this.look = look;
  }

  int width() {
    int longest = lines.stream().mapToInt(String::length).max().orElse(1);
    return longest * CHAR + 2 * PADDING;
  }

  int height() {
    return lines.size() * LINE + PADDING;
  }

  /** The width of the tree from here down. */
  int spread() {
    int below = inputs.stream().mapToInt(Box::spread).sum() + GAP * Math.max(0, inputs.size() - 1);
    return Math.max(width(), below);
  }

  /** Places the tree below and right of a point. */
  void place(int left, int top) {
    List<Integer> heights = new ArrayList<>();
    measure(heights, 0);
    place(left, top, heights, 0);
  }

  private void measure(List<Integer> heights, int depth) {
    if (heights.size() == depth) {
      heights.add(0);
    }
    heights.set(depth, Math.max(heights.get(depth), height()));
    inputs.forEach(input -> input.measure(heights, depth + 1));
  }

  private void place(int left, int top, List<Integer> heights, int depth) {
    x = left + (spread() - width()) / 2;
    y = top;
    int below = inputs.stream().mapToInt(Box::spread).sum() + GAP * Math.max(0, inputs.size() - 1);
    int next = left + (spread() - below) / 2;
    for (Box input : inputs) {
      input.place(next, top + heights.get(depth) + LEVEL_GAP, heights, depth + 1);
      next += input.spread() + GAP;
    }
  }

  /** The lowest point of the tree once it is placed. */
  int bottom() {
    return Math.max(y + height(), inputs.stream().mapToInt(Box::bottom).max().orElse(0));
  }
}
