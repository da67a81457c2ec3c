/** Which format bytes are in, and what items they come to. Pure. */
@NullMarked
package dev.dateline.ingest.reading;

import org.jspecify.annotations.NullMarked;
