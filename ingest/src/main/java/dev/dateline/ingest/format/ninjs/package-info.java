/** IPTC ninjs, versions 1.0 to 3.1: whether an object is what the standard says, and what stands in it. */
@NullMarked
package dev.dateline.ingest.format.ninjs;

import org.jspecify.annotations.NullMarked;
