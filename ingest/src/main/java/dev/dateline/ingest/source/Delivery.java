package dev.dateline.ingest.source;

import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Hint;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * Bytes that a sender handed over in one go.
 *
 * @param hint what is said of their form
 * @param received by the real clock (UTC)
 */
record Delivery(Sender sender, Buffer body, Hint hint, Instant received) {}
