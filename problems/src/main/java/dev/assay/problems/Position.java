package dev.assay.problems;

import com.fasterxml.jackson.core.JsonLocation;

/** A place in a file; lines and columns count from 1. */
record Position(int line, int column) {
  /** Where a file as a whole, or one that is missing, is pointed at. */
  static final Position START = new Position(1, 1);

  static Position of(JsonLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
