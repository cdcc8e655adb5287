/** A course repository comes in, its answers go out graded, a result for each of its problems. */
@NullMarked
package dev.assay.api.course;

import org.jspecify.annotations.NullMarked;
