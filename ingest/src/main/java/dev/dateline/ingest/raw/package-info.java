/** Deliveries as they are kept: packed, and unpacked again. Pure. */
@NullMarked
package dev.dateline.ingest.raw;

import org.jspecify.annotations.NullMarked;
