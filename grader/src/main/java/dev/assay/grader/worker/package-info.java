/**
 * The worker process: requests come in on standard input, rows go out on standard output. The only
 * code that touches DuckDB.
 */
@NullMarked
package dev.assay.grader.worker;

import org.jspecify.annotations.NullMarked;
