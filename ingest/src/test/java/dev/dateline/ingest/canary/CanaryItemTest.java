package dev.dateline.ingest.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.canary.Sent;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Contents;
import dev.dateline.ingest.source.Delivery;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CanaryItemTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isAnItemLikeAnyOtherThatTellsWhichCanaryItIs() {
        Sent sent = new Sent("a1", 17, NOON);

        WireItem item = read(sent);

        assertThat(Sent.of(item.version().item())).contains(sent);
        assertThat(item.copy().headline()).isEqualTo("Canary canarycacgadab");
        assertThat(item.versionCreated()).isEqualTo(NOON);
    }

    @Test
    void saysWordsThatNoOtherSaysAndNoFigures() {
        String one = read(new Sent("a1", 17, NOON)).copy().body();
        String other = read(new Sent("a1", 18, NOON)).copy().body();

        assertThat(one).isNotEqualTo(other).doesNotContainPattern("\\d");
    }

    private static WireItem read(Sent sent) {
        Sender sender = new Sender(Canary.PROVIDER, new Origin(ItemKind.WIRE, "Dateline canary", null));
        Delivery delivery = new Delivery(
                new SourceId(Canary.PROVIDER, "canary"),
                sender,
                Buffer.buffer(CanaryItem.of(sent)),
                new Hint("application/json", null),
                NOON);
        Normalized found = Contents.of(delivery, new Formats(Clock.fixed(NOON, ZoneOffset.UTC)))
                .found()
                .findFirst()
                .orElseThrow();
        return ((Normalized.Accepted) found).item();
    }
}
