package dev.assay.problems;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one package while it is read; for one thread. */
final class Flaws {
  private final List<Flaw> list = new ArrayList<>();

  void add(String code, String file, String message) {
    add(code, file, Position.START, message);
  }

  void add(String code, String file, Position place, String message) {
    list.add(new Flaw(code, file, place.line(), place.column(), message));
  }

  int count() {
    return list.size();
  }

  /** By file, line and column. */
  List<Flaw> sorted() {
    return list.stream().distinct().sorted(Flaw.BY_PLACE).toList();
  }
}
