package dev.assay.api.report;

import java.io.Closeable;
import java.io.IOException;

/**
 * A report that is being written. Submissions are added in order, by one thread; some forms write
 * them at once, some only when the report is closed. Closing it leaves the output beneath open.
 */
public sealed interface Report extends Closeable
    permits TextReport, JsonReport, TableReport, WholeReport {
  void add(Graded graded) throws IOException;
}
