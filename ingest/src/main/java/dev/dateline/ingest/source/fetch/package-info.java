/** Fetches from addresses that strangers may have chosen: never from this network, never without bounds. */
@NullMarked
package dev.dateline.ingest.source.fetch;

import org.jspecify.annotations.NullMarked;
