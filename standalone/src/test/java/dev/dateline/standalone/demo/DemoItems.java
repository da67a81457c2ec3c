package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Piece;
import java.time.InstantSource;

/** The demonstration's items, read as an ingest reads them. */
final class DemoItems {
    private DemoItems() {}

    /** The first whose uri ends like this. */
    static WireItem read(DemoStory story, String uri) {
        StoryItem item = story.beats().stream()
                .filter(StoryItem.class::isInstance)
                .map(StoryItem.class::cast)
                .filter(one -> story.ninjs(one).path("uri").asText().endsWith(uri))
                .findFirst()
                .orElseThrow();
        StoryProvider from = story.provider(item);
        Sender sender = new Sender(from.id(), new Origin(from.kind(), from.credit(), from.issuer()));
        Piece piece = new Piece(1, Json.bytes(story.ninjs(item)));
        Normalized normalized = new Formats(InstantSource.system())
                .read(piece, new Hint("application/json", null), sender)
                .getFirst()
                .normalized();
        assertThat(normalized).isInstanceOf(Normalized.Accepted.class);
        return ((Normalized.Accepted) normalized).item();
    }
}
