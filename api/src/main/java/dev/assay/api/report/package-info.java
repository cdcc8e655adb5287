/** Verdicts come in, a report for people or for machines goes out. */
@NullMarked
package dev.assay.api.report;

import org.jspecify.annotations.NullMarked;
