/**
 * A submission comes in and is graded some time after, whatever dies in between; its state and its
 * one verdict go out.
 */
@NullMarked
package dev.assay.api.store;

import org.jspecify.annotations.NullMarked;
