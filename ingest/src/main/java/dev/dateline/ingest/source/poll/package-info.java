/** Feeds that are looked at again and again: when to look, what of it is new, and how far it was read. */
@NullMarked
package dev.dateline.ingest.source.poll;

import org.jspecify.annotations.NullMarked;
