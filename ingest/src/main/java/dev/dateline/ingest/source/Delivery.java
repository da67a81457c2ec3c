package dev.dateline.ingest.source;

import dev.dateline.ingest.normalize.Sender;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * Bytes that a sender handed over in one go.
 *
 * @param inLines whether it is said to be JSON lines; one JSON object may turn out to be lines all the same
 * @param received by the real clock (UTC)
 */
record Delivery(Sender sender, Buffer body, boolean inLines, Instant received) {}
