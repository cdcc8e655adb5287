/**
 * A vetted query and a fixture come in; typed rows go out, or the limit or error that ended the
 * run. The client side of the worker processes.
 */
@NullMarked
package dev.assay.grader.execute;

import org.jspecify.annotations.NullMarked;
