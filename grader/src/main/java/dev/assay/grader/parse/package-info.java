/**
 * SQL text comes in; a vetted query with its syntax trees goes out, or the reason it is refused,
 * with its place in the text.
 */
@NullMarked
package dev.assay.grader.parse;

import org.jspecify.annotations.NullMarked;
