/** Hostile SQL, random SQL and killed workers against the whole pipeline, short and long. */
@NullMarked
package dev.assay.grader.chaos;

import org.jspecify.annotations.NullMarked;
