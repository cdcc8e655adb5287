/** Measures, on request only, what the README states; nothing here is a test. */
@NullMarked
package dev.assay.api.bench;

import org.jspecify.annotations.NullMarked;
