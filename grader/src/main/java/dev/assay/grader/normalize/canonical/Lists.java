package dev.assay.grader.normalize.canonical;

import java.util.ArrayList;
import java.util.List;

/** Small helps with lists that are not changed. */
final class Lists {
  private Lists() {}

  static <T> List<T> plus(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return more;
  }

  static <T> List<T> concat(List<? extends T> left, List<? extends T> right) {
    List<T> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  static <T> List<T> without(List<T> list, int index) {
    List<T> fewer = new ArrayList<>(list);
    fewer.remove(index);
    return fewer;
  }

  static <T> List<T> with(List<T> list, int index, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, element);
    return changed;
  }
}
