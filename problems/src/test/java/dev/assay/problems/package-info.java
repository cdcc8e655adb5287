/** Tests on real packages, read from real files. */
@NullMarked
package dev.assay.problems;

import org.jspecify.annotations.NullMarked;
