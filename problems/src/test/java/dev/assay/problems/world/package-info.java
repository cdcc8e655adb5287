/** Makes the planted world: the logs of an invented streaming service whose truth is known. */
@NullMarked
package dev.assay.problems.world;

import org.jspecify.annotations.NullMarked;
