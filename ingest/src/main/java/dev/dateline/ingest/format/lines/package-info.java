/** The plainest form of an item: {@code {"id", "received", "headline", "body"}}. */
@NullMarked
package dev.dateline.ingest.format.lines;

import org.jspecify.annotations.NullMarked;
