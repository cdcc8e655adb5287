/**
 * DuckDB's syntax tree and a schema come in; Calcite's relational algebra goes out, or the
 * construct that it cannot hold.
 */
@NullMarked
package dev.assay.grader.normalize.bridge;

import org.jspecify.annotations.NullMarked;
