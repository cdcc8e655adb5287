/**
 * Reports and requests come in, the JSON of the service and the command line goes out, and back.
 */
@NullMarked
package dev.assay.api.wire;

import org.jspecify.annotations.NullMarked;
