/**
 * A query and the references of a problem come in; a smallest database on which they differ goes
 * out, or on how many databases they agree.
 */
@NullMarked
package dev.assay.grader.refute;

import org.jspecify.annotations.NullMarked;
