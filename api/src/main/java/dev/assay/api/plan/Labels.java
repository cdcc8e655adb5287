package dev.assay.api.plan;

import java.util.ArrayList;
import java.util.List;

/** Texts of answers as they may be shown: one line, without control characters. */
final class Labels {
  private Labels() {}

  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(out::appendCodePoint);
    return out.toString().stripTrailing();
  }

  /** Lines of at most so many characters, cut at spaces where there are any; at most so many. */
  static List<String> wrapped(String text, int width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = plain(text);
    while (rest.length() > width && lines.size() < most - 1) {
      int space = rest.lastIndexOf(' ', width);
      int cut = space > 0 ? space : width;
      if (space <= 0 && Character.isLowSurrogate(rest.charAt(cut))) {
        cut--;
      }
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    lines.add(rest.length() <= width ? rest : rest.substring(0, width - 1) + "…");
    return lines;
  }
}
