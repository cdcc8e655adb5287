/** A reference solution and a fixture come in; the rows it defines, cut into tie blocks, go out. */
@NullMarked
package dev.assay.grader.reference;

import org.jspecify.annotations.NullMarked;
