/**
 * Breaks the service on purpose: kills it, fills its disk, restarts its database, sends it far too
 * much. The long forms are run on request; their short forms are tests.
 */
@NullMarked
package dev.assay.api.chaos;

import org.jspecify.annotations.NullMarked;
