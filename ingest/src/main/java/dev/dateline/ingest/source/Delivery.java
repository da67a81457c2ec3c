package dev.dateline.ingest.source;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Hint;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * Bytes that a source handed over in one go.
 *
 * @param source which of the sender's ways they came
 * @param hint what is said of their form
 * @param received by the real clock (UTC)
 */
public record Delivery(SourceId source, Sender sender, Buffer body, Hint hint, Instant received) {}
