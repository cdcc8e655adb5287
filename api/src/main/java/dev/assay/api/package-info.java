/** A command line comes in; reports, or a service, go out. */
@NullMarked
package dev.assay.api;

import org.jspecify.annotations.NullMarked;
