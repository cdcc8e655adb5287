/** A task and a submission come in, a report goes out. */
@NullMarked
package dev.assay.grader;

import org.jspecify.annotations.NullMarked;
