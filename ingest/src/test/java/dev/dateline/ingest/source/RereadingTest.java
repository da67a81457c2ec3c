package dev.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RereadingTest {
    private static final Instant RECEIVED = Instant.parse("2023-09-19T18:05:00Z");
    private static final Provider HARBOR_WIRE = new Provider("harbor-wire");
    private static final Sender SENDER = new Sender(HARBOR_WIRE, new Origin(ItemKind.WIRE, "Harbor Wire", null));

    @Test
    void whatHasNoTimeHasTheOneAtWhichItCameIn() {
        Rereading reread = read("Ferry aground\n\nAll are safe.", "text/plain", new Delivered.Piece(1, List.of(1), 1));

        assertThat(reread.again()).isNull();
        assertThat(reread.items()).extracting(WireItem::versionCreated).containsExactly(RECEIVED);
    }

    @Test
    void whereMoreIsFoundThanThenAllOfItCounts() {
        String list = "[" + item("urn:1") + "," + item("urn:2") + "]";

        assertThat(read(list, "application/json", new Delivered.Piece(1, List.of(1), 1))
                        .items())
                .hasSize(2);
        assertThat(read(list, "application/json", new Delivered.Piece(1, List.of(1), 2))
                        .items())
                .hasSize(1);
    }

    @Test
    void aDeliveryThatWasRefusedAsAWholeIsReadAsAWhole() {
        String lines = item("urn:1") + "\n" + item("urn:2");

        assertThat(read(lines, "application/json", Delivered.Piece.ALL).items()).hasSize(2);
        assertThat(read((item("urn:1") + "\n").repeat(1001), "application/json", Delivered.Piece.ALL)
                        .again())
                .isNotNull();
    }

    @Test
    void whatIsStillRefusedIsNamed() {
        Rereading reread =
                read("[7," + item("urn:2") + ",8]", "application/json", new Delivered.Piece(1, List.of(1), 1));

        Rejected again = Objects.requireNonNull(reread.again());
        assertThat(again.detail()).isEqualTo("this is no JSON object (and 1 more)");
        assertThat(Objects.requireNonNull(again.delivered()).piece())
                .isEqualTo(new Delivered.Piece(1, List.of(1, 3), 3));
    }

    private static Rereading read(String body, String type, Delivered.Piece place) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        RawId raw = RawId.of(bytes);
        Delivered delivered = new Delivered(raw, new SourceId(HARBOR_WIRE, "push"), type, null, place);
        Rejected rejected = Rejected.in(delivered, raw.value(), RejectReason.MALFORMED, "no", RECEIVED);
        return Rereading.of(rejected, bytes, SENDER);
    }

    private static String item(String uri) {
        return """
                {"uri":"%s","version":"1","versionCreated":"2023-09-19T18:00:00Z","headlines":[{"value":"Ferry aground"}]}""".formatted(uri);
    }
}
