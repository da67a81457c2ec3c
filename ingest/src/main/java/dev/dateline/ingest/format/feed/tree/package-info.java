/** XML as feeds have it, illformed too: bytes to letters to a tree of bounded depth and size. Resolves nothing outside. */
@NullMarked
package dev.dateline.ingest.format.feed.tree;

import org.jspecify.annotations.NullMarked;
