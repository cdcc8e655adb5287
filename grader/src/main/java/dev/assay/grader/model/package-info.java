/** The words that travel between the stages: verdict, evidence, finding, contract, fixture. */
@NullMarked
package dev.assay.grader.model;

import org.jspecify.annotations.NullMarked;
