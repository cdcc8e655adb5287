/** Expected rows, actual rows and a contract come in; how they differ goes out. */
@NullMarked
package dev.assay.grader.compare;

import org.jspecify.annotations.NullMarked;
