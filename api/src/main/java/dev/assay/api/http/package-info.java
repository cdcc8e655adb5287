/** HTTP requests come in, responses go out; what happens in between happens elsewhere. */
@NullMarked
package dev.assay.api.http;

import org.jspecify.annotations.NullMarked;
