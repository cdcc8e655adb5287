/** Findings come in, sentences for a reader go out. The only place that holds prose. */
@NullMarked
package dev.assay.grader.explain;

import org.jspecify.annotations.NullMarked;
