package org.duckdb;

import org.jspecify.annotations.NullMarked;

/**
 * Stands before the driver's own class of this name, which has Java's flight recorder set up at
 * every start. Workers are not recorded.
 */
@NullMarked
final class JfrMemoryMonitor {
  private JfrMemoryMonitor() {}

  static void init() {}

  static void connectionOpened(DuckDBConnection connection) {}

  static void connectionClosed(long database) {}
}
