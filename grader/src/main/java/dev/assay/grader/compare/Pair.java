package dev.assay.grader.compare;

/** A column of the reference and the submission's column that answers it, counted from 0. */
record Pair(int expected, int actual) {}
