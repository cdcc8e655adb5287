package dev.assay.grader.compare;

import dev.assay.grader.compare.Expected.Tie;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The largest pairing of expected with actual rows where rows compete for partners: a flow from the
 * distinct actual rows over the distinct expected rows and their ties. Partners are looked for only
 * among rows with the same exact cells and, there, within reach in one numeric column.
 */
final class Pairing {
  private static final Comparator<Place> BY_PLACE =
      Comparator.comparingLong(Place::group)
          .thenComparingDouble(Place::guide)
          .thenComparing(Place::row, CellOrder.ROWS)
          .thenComparingInt(Place::tie);

  private final RowRule rule;
  private final int guide;
  private final List<Tie> ties;
  private final List<Place> wanted = new ArrayList<>();
  private final List<Place> given = new ArrayList<>();
  private final BitSet twinsOfWanted = new BitSet();
  private final BitSet twinsOfGiven = new BitSet();
  private final int[] toTie;
  private final int[] fromSource;
  private final MaxFlow flow;

  /**
   * A distinct row and how often it comes.
   *
   * @param group the same for rows that may equal each other
   * @param guide the number that the search is narrowed by
   * @param tie the tie it belongs to, 0 for an actual row
   */
  private record Place(Row row, long group, double guide, int count, int tie) {}

  private Pairing(RowRule rule, List<Tie> ties, List<Row> actual) {
    this.rule = rule;
    this.ties = ties;
    this.guide = guide(rule, ties);
    for (int tie = 0; tie < ties.size(); tie++) {
      List<Row> rows = ties.get(tie).rows();
      if (!rows.isEmpty()) {
        Tally tally = new Tally(rule, rows.getFirst().size(), rows.size()).expect(rows);
        for (Tally.Entry entry : tally.entries()) {
          Cell cell = guide < 0 ? Cell.Null.NULL : rule.unrounded(guide, entry.row());
          wanted.add(place(entry.row(), cell, entry.expected(), tie));
        }
      }
    }
    for (Tally.Entry entry : new Tally(rule, rule.width(), actual.size()).find(actual).entries()) {
      Cell cell = guide < 0 ? Cell.Null.NULL : entry.row().get(guide);
      given.add(place(entry.row(), cell, entry.actual(), 0));
    }
    wanted.sort(BY_PLACE);
    given.sort(BY_PLACE);
    toTie = new int[wanted.size()];
    fromSource = new int[given.size()];
    flow = new MaxFlow(2 + ties.size() + given.size() + wanted.size());
    connect();
  }

  /** The rows that find no partner. */
  static List<Surplus> of(RowRule rule, List<Tie> ties, List<Row> actual) {
    Pairing pairing = new Pairing(rule, ties, actual);
    pairing.flow.run();
    return pairing.surpluses();
  }

  /** The inexact column that tells the most rows apart, or -1: it narrows the search. */
  private static int guide(RowRule rule, List<Tie> ties) {
    int best = -1;
    int most = 0;
    for (int column = 0; column < rule.width(); column++) {
      if (rule.inexact(column)) {
        int at = column;
        Set<Double> values = new HashSet<>();
        ties.stream()
            .flatMap(tie -> tie.rows().stream())
            .limit(1_000)
            .forEach(row -> values.add(value(row.get(at))));
        if (values.size() > most) {
          most = values.size();
          best = column;
        }
      }
    }
    return best;
  }

  private static double value(Cell cell) {
    return ColumnRule.finiteNumber(cell) ? Numbers.toDouble(cell) + 0.0 : 0;
  }

  private Place place(Row row, Cell guideCell, int count, int tie) {
    return new Place(row, rule.looseHash(row), value(guideCell), count, tie);
  }

  private void connect() {
    int firstGiven = 2 + ties.size();
    int firstWanted = firstGiven + given.size();
    for (int tie = 0; tie < ties.size(); tie++) {
      flow.edge(2 + tie, MaxFlow.SINK, ties.get(tie).take());
    }
    Map<Long, int[]> groups = HashMap.newHashMap(given.size());
    for (int i = 0; i < given.size(); i++) {
      int at = i;
      fromSource[i] = flow.edge(MaxFlow.SOURCE, firstGiven + i, given.get(i).count());
      groups.computeIfAbsent(given.get(i).group(), _ -> new int[] {at, at})[1] = at + 1;
    }
    double[] guides = given.stream().mapToDouble(Place::guide).toArray();
    for (int i = 0; i < wanted.size(); i++) {
      Place want = wanted.get(i);
      toTie[i] = flow.edge(firstWanted + i, 2 + want.tie(), want.count());
      int[] bounds = groups.getOrDefault(want.group(), new int[] {0, 0});
      double reach = guide < 0 ? 0 : rule.column(guide).reach(want.guide());
      int from = firstAtLeast(guides, bounds, want.guide() - reach);
      for (int j = from; j < bounds[1] && guides[j] <= want.guide() + reach; j++) {
        if (rule.accepts(want.row(), given.get(j).row())) {
          flow.edge(firstGiven + j, firstWanted + i, want.count());
          if (!isCut(want.tie()) && rule.twins(want.row(), given.get(j).row())) {
            twinsOfWanted.set(i);
            twinsOfGiven.set(j);
          }
        }
      }
    }
  }

  private boolean isCut(int tie) {
    return ties.get(tie).take() < ties.get(tie).rows().size();
  }

  private static int firstAtLeast(double[] values, int[] bounds, double least) {
    int low = bounds[0];
    int high = bounds[1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Surplus> surpluses() {
    List<Surplus> surpluses = new ArrayList<>();
    int[] lacking = ties.stream().mapToInt(Tie::take).toArray();
    for (int i = 0; i < wanted.size(); i++) {
      lacking[wanted.get(i).tie()] -= flow.flow(toTie[i]);
    }
    int[] byRow =
        IntStream.range(0, wanted.size())
            .filter(i -> flow.flow(toTie[i]) < wanted.get(i).count())
            .boxed()
            .sorted(Comparator.comparing(i -> wanted.get(i).row(), CellOrder.ROWS))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : byRow) {
      Place want = wanted.get(i);
      int left = Math.min(lacking[want.tie()], want.count() - flow.flow(toTie[i]));
      if (left > 0) {
        lacking[want.tie()] -= left;
        int found = Math.max(flow.flow(toTie[i]), twinsOfWanted.get(i) ? 1 : 0);
        surpluses.add(new Surplus(want.row(), found + left, found));
      }
    }
    for (int i = 0; i < given.size(); i++) {
      Place give = given.get(i);
      int left = give.count() - flow.flow(fromSource[i]);
      if (left > 0) {
        int wantedTimes = Math.max(flow.flow(fromSource[i]), twinsOfGiven.get(i) ? 1 : 0);
        surpluses.add(new Surplus(give.row(), wantedTimes, wantedTimes + left));
      }
    }
    return surpluses;
  }
}
