/**
 * A query and the reference it is nearest to come in; what their plans and their work tell goes
 * out, as advice that changes no verdict.
 */
@NullMarked
package dev.assay.grader.plan;

import org.jspecify.annotations.NullMarked;
