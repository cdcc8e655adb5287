package dev.assay.grader.compare;

import java.util.Arrays;

/**
 * The largest flow through a network from node 0 to node 1, by Dinic's algorithm: on the bipartite
 * networks used here it is the matching of Hopcroft and Karp, in O(edges * sqrt(nodes)). The same
 * edges in the same order give the same flow.
 */
final class MaxFlow {
  static final int SOURCE = 0;
  static final int SINK = 1;

  private final int[] first;
  private int[] next = new int[64];
  private int[] target = new int[64];
  private int[] room = new int[64];
  private int edges;
  private final int[] level;
  private final int[] cursor;
  private final int[] queue;
  private final int[] path;

  MaxFlow(int nodes) {
    first = new int[nodes];
    Arrays.fill(first, -1);
    level = new int[nodes];
    cursor = new int[nodes];
    queue = new int[nodes];
    path = new int[nodes];
  }

  /** Adds an edge and returns its number, for {@link #flow}. */
  int edge(int from, int to, int capacity) {
    if (edges + 2 > next.length) {
      next = Arrays.copyOf(next, edges * 2);
      target = Arrays.copyOf(target, edges * 2);
      room = Arrays.copyOf(room, edges * 2);
    }
    link(from, to, capacity);
    link(to, from, 0);
    return edges - 2;
  }

  private void link(int from, int to, int capacity) {
    next[edges] = first[from];
    target[edges] = to;
    room[edges] = capacity;
    first[from] = edges++;
  }

  /** How much flows through an edge. */
  int flow(int edge) {
    return room[edge ^ 1];
  }

  void run() {
    while (findLevels()) {
      System.arraycopy(first, 0, cursor, 0, first.length);
      while (augment()) {
        // One more shortest path is saturated.
      }
    }
  }

  private boolean findLevels() {
    Arrays.fill(level, -1);
    level[SOURCE] = 0;
    int head = 0;
    int tail = 0;
    queue[tail++] = SOURCE;
    while (head < tail) {
      int node = queue[head++];
      for (int edge = first[node]; edge >= 0; edge = next[edge]) {
        if (room[edge] > 0 && level[target[edge]] < 0) {
          level[target[edge]] = level[node] + 1;
          queue[tail++] = target[edge];
        }
      }
    }
    return level[SINK] >= 0;
  }

  /** Walks down the levels with an explicit stack: a path may be as long as there are nodes. */
  private boolean augment() {
    int depth = 0;
    int node = SOURCE;
    while (node != SINK) {
      int edge = cursor[node];
      if (edge < 0) {
        if (depth == 0) {
          return false;
        }
        level[node] = -1;
        int back = path[--depth];
        node = target[back ^ 1];
        cursor[node] = next[back];
      } else if (room[edge] > 0 && level[target[edge]] == level[node] + 1) {
        path[depth++] = edge;
        node = target[edge];
      } else {
        cursor[node] = next[edge];
      }
    }
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < depth; i++) {
      least = Math.min(least, room[path[i]]);
    }
    for (int i = 0; i < depth; i++) {
      room[path[i]] -= least;
      room[path[i] ^ 1] += least;
    }
    return true;
  }
}
