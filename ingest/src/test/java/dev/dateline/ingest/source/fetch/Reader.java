package dev.dateline.ingest.source.fetch;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Contents;
import dev.dateline.ingest.source.Delivery;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Reads a delivery as every source has it read, and says in a line what came of it. */
final class Reader {
    private static final Sender SENDER =
            new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null));
    private static final Instant NOW = Instant.parse("2023-09-19T18:05:00Z");
    private static final Formats FORMATS = new Formats(InstantSource.fixed(NOW));
    private static final int MOST_LETTERS = 2_000_000;

    private Reader() {}

    static String read(Buffer bytes, Hint hint) {
        SourceId source = new SourceId(SENDER.provider(), "hostile");
        Delivery delivery = new Delivery(source, SENDER, bytes, hint, NOW);
        List<Normalized> found = Contents.of(delivery, FORMATS).found().toList();
        long accepted = found.stream().filter(Reader::isWithinBounds).count();
        String reasons = found.stream()
                .filter(Normalized.Refused.class::isInstance)
                .map(each -> ": " + ((Normalized.Refused) each).detail())
                .findFirst()
                .orElse("");
        return "accepted " + accepted + ", refused " + (found.size() - accepted) + reasons;
    }

    private static boolean isWithinBounds(Normalized found) {
        if (found instanceof Normalized.Accepted accepted) {
            int letters = accepted.item().copy().body().length();
            if (letters > MOST_LETTERS) {
                throw new AssertionError("a body of " + letters + " letters");
            }
            return true;
        }
        return false;
    }
}
