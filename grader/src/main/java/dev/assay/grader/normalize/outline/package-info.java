/** Calcite's algebra of a query comes in; the plan that people read goes out. */
@NullMarked
package dev.assay.grader.normalize.outline;

import org.jspecify.annotations.NullMarked;
