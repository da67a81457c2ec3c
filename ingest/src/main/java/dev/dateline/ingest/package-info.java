/** The outside world to the wire topic. Start reading at {@link dev.dateline.ingest.Ingest}. */
@NullMarked
package dev.dateline.ingest;

import org.jspecify.annotations.NullMarked;
