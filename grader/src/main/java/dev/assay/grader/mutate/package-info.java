/** A reference comes in; the same query with one plausible mistake comes out, many times. */
@NullMarked
package dev.assay.grader.mutate;

import org.jspecify.annotations.NullMarked;
