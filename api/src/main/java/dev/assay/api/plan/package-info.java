/** The plan of an answer comes in; its text or its drawing goes out. */
@NullMarked
package dev.assay.api.plan;

import org.jspecify.annotations.NullMarked;
