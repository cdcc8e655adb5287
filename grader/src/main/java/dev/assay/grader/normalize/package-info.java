/**
 * A vetted query and a schema come in; a canonical relational plan goes out, or the construct that
 * stands in its way.
 */
@NullMarked
package dev.assay.grader.normalize;

import org.jspecify.annotations.NullMarked;
