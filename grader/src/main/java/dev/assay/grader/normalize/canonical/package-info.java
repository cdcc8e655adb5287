/**
 * Relational algebra goes in; a text comes out that is the same for queries which this package
 * knows to return the same bag of rows on every database of the schema, and what forbids to rely on
 * it.
 */
@NullMarked
package dev.assay.grader.normalize.canonical;

import org.jspecify.annotations.NullMarked;
