/** Sends the canary: an item that nobody reads, to see whether the pipe carries. */
@NullMarked
package dev.dateline.ingest.canary;

import org.jspecify.annotations.NullMarked;
