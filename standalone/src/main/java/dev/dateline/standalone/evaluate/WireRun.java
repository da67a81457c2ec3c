package dev.dateline.standalone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.processor.lineage.Kin;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Terms;
import dev.dateline.processor.print.Prints;
import dev.dateline.processor.store.Lookback;
import dev.dateline.processor.store.MemoryShelf;
import dev.dateline.standalone.Trouble;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Sends a wire's items through normalising and lineage, in stream order, as the ingest and matching would: each is held
 * against those before it, at its own time.
 */
public final class WireRun {
    private static final DeskId DESK = new DeskId("evaluate");
    private static final Sender SENDER =
            new Sender(new Provider("archive"), new Origin(ItemKind.WIRE, "Archive", null));
    private static final Terms NO_TERMS = new Terms(List.of(), List.of());
    private static final Hint JSON = new Hint("application/json", null);

    private final Formats formats = new Formats(InstantSource.system());
    private final Lookback lookback = new Lookback(new MemoryShelf());

    /** What an item was read as, and what it is to those before it. */
    public record Met(WireItem item, Kin kin) {}

    /** By the items' ids; {@code progress} hears how many were met. Throws {@link Trouble} where a row is no item. */
    public Map<String, Met> meet(List<JsonNode> wire, IntConsumer progress) {
        Map<String, Met> met = new LinkedHashMap<>();
        for (JsonNode row : wire) {
            WireItem item = item(row);
            Prints prints = Prints.of(item.copy());
            MatchInput.Arrived arrived = new MatchInput.Arrived(item, NO_TERMS, item.versionCreated(), prints);
            met.put(row.path("id").asText(), new Met(item, lookback.take(DESK, arrived, item.versionCreated())));
            progress.accept(met.size());
        }
        return met;
    }

    private WireItem item(JsonNode row) {
        Piece piece = new Piece(1, Json.bytes(row));
        return switch (formats.read(piece, JSON, SENDER).getFirst().normalized()) {
            case Normalized.Accepted accepted -> accepted.item();
            case Normalized.Refused refused ->
                throw Trouble.failed("item " + row.path("id").asText() + ": " + refused.detail());
        };
    }
}
