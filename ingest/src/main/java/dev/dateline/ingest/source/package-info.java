/** One adapter for each kind of feed, behind {@link dev.dateline.ingest.source.Source}; now there is one, HTTP push. */
@NullMarked
package dev.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
