/** A vetted query and an author's requirements come in; the breaches go out. */
@NullMarked
package dev.assay.grader.require;

import org.jspecify.annotations.NullMarked;
