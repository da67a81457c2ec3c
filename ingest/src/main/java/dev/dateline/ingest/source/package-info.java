/** What all sources share: how they are set, the way that every delivery goes, what they remember. An adapter has a package. */
@NullMarked
package dev.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
