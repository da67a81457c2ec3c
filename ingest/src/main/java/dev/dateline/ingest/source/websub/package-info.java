/**
 * Feeds pushed by their hubs (WebSub, W3C Recommendation of 23 January 2018). Start reading at {@link
 * dev.dateline.ingest.source.websub.WebSub}.
 */
@NullMarked
package dev.dateline.ingest.source.websub;

import org.jspecify.annotations.NullMarked;
