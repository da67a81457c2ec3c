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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final List<Long> nanos = new ArrayList<>();

    /** What an item was read as, and what it is to those before it. */
    public record Met(WireItem item, Kin kin) {}

    /** By the items' ids; {@code progress} hears how many were met. Throws {@link Trouble} where a row is no item. */
    public Map<String, Met> meet(List<JsonNode> wire, IntConsumer progress) {
        Map<String, Met> met = new LinkedHashMap<>();
        for (JsonNode row : wire) {
            WireItem item = item(row);
            Prints prints = Prints.of(item.copy());
            MatchInput.Arrived arrived = new MatchInput.Arrived(item, NO_TERMS, item.versionCreated(), prints);
            long begun = System.nanoTime();
            Kin kin = lookback.take(DESK, arrived, item.versionCreated());
            nanos.add(System.nanoTime() - begun);
            met.put(row.path("id").asText(), new Met(item, kin));
            progress.accept(met.size());
        }
        return met;
    }

    /** How long it took to tell what an item is to those before it, on one line; of the second half, once all is warm. */
    public String pace() {
        List<Long> sorted = nanos.stream().skip(nanos.size() / 2).sorted().toList();
        if (sorted.isEmpty()) {
            return "lineage: no items";
        }
        double mean = sorted.stream().mapToLong(Long::longValue).average().orElse(1);
        return String.format(
                Locale.ROOT,
                "lineage: %,.0f items/s; half take at most %.3f ms, 99 of 100 at most %.3f ms",
                1e9 / mean,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
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
