/**
 * What crosses the pipe between the service and a worker process: typed cells, requests and
 * responses in frames; it needs nothing but the JDK.
 */
@NullMarked
package dev.assay.grader.protocol;

import org.jspecify.annotations.NullMarked;
