package dev.assay.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Trees that are drawn. */
final class PlanDrawingTest {
  private static Box tree(Random random, int depth) {
    Box box = new Box("operator " + "abc ".repeat(random.nextInt(20)), "same");
    int inputs = depth == 0 ? 0 : random.nextInt(4);
    for (int i = 0; i < inputs; i++) {
      box.inputs.add(tree(random, depth - 1));
    }
    return box;
  }

  private static void collect(Box box, List<Box> into) {
    into.add(box);
    box.inputs.forEach(input -> collect(input, into));
  }

  private static boolean overlap(Box a, Box b) {
    return a.x < b.x + b.width()
        && b.x < a.x + a.width()
        && a.y < b.y + b.height()
        && b.y < a.y + a.height();
  }

  @RepeatedTest(50)
  void noTwoBoxesOverlap(RepetitionInfo repetition) {
    Box root = tree(new Random(repetition.getCurrentRepetition()), 5);
    root.place(0, 0);
    List<Box> boxes = new ArrayList<>();
    collect(root, boxes);
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(boxes.get(i).x).isNotNegative();
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(overlap(boxes.get(i), boxes.get(j))).isFalse();
      }
    }
  }

  @Test
  void textIsCutToLinesAndIsNoMarkup() {
    assertThat(Labels.wrapped("a b c", 3, 2)).containsExactly("a b", "c");
    assertThat(Labels.wrapped("abcdefgh", 3, 2)).containsExactly("abc", "de…");
    String svg = Svg.of(List.of(new PlanDrawing.Panel("<script>", new Box("a\u0007<b>&", "same"))));
    assertThat(svg).contains("&lt;script&gt;", "a &lt;b&gt;&amp;").doesNotContain("\u0007");
  }
}
