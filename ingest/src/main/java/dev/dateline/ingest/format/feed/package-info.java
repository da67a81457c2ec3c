/** RSS in all its versions, Atom, CDF and JSON Feed to drafts, and what a poller needs to know of the feed. Pure. */
@NullMarked
package dev.dateline.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
