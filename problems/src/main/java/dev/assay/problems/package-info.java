/**
 * A folder comes in; a problem goes out, ready to be graded and verified, or everything that is
 * wrong with it.
 */
@NullMarked
package dev.assay.problems;

import org.jspecify.annotations.NullMarked;
