/** Items from a file to an ingest: as fast as they came, or as it takes them, and from where the last run ended. */
@NullMarked
package dev.dateline.standalone.replay;

import org.jspecify.annotations.NullMarked;
