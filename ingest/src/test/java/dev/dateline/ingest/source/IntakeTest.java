package dev.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.raw.RawDelivery;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant RECEIVED = Instant.parse("2023-09-19T18:05:00Z");
    private static final Provider HARBOR_WIRE = new Provider("harbor-wire");
    private static final SourceId SOURCE = new SourceId(HARBOR_WIRE, "push");
    private static final Hint JSON = new Hint("application/json; charset=utf-8", "items.json");
    private static final String GOOD = """
            {"uri":"urn:1","version":"1","versionCreated":"2023-09-19T18:00:00Z","headlines":[{"value":"Aground"}]}""";

    private final Vertx vertx = Vertx.vertx();
    private final Recorded publisher = new Recorded();
    private final Intake intake =
            new Intake(vertx, new Formats(Clock.fixed(RECEIVED, ZoneOffset.UTC)), publisher, Pulse.NONE);

    @AfterEach
    void close() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void keepsTheDeliveryOnceAndEverythingPointsToIt() throws Exception {
        String body = String.join("\n", GOOD, "{\"uri\":", GOOD.replace("urn:1", ""), "");
        Batch batch = taken(body, item -> true);
        RawId id = RawId.of(bytes(body));

        RawDelivery raw = Objects.requireNonNull(batch.raw());
        assertThat(raw.id()).isEqualTo(id);
        assertThat(raw.source()).isEqualTo(SOURCE);
        assertThat(raw.hint()).isEqualTo(JSON);
        assertThat(raw.received()).isEqualTo(RECEIVED);
        assertThat(RawDelivery.unpacked(id, raw.parts())).isEqualTo(bytes(body));
        assertThat(batch.items()).extracting(WireItem::raw).containsExactly(id);
        assertThat(batch.rejected())
                .extracting(Rejected::delivered)
                .containsExactly(place(id, 2, List.of(1), 1), place(id, 3, List.of(1), 1));
        assertThat(batch.rejected())
                .extracting(Rejected::id)
                .first()
                .isEqualTo(RawId.of(bytes("{\"uri\":")).value());
        assertThat(batch.rejected()).extracting(Rejected::raw).containsOnly("");
    }

    @Test
    void tellsWhichThingsInADocumentWereRefused() throws Exception {
        String body = "[7," + GOOD + ",8]";
        Batch batch = taken(body, item -> true);
        RawId id = RawId.of(bytes(body));

        assertThat(batch.items()).hasSize(1);
        assertThat(batch.rejected()).extracting(Rejected::delivered).containsExactly(place(id, 1, List.of(1, 3), 3));
        assertThat(batch.rejected().getFirst().id()).isEqualTo(id.value());
    }

    @Test
    void aDeliveryWithNothingNewIsNotKeptAgain() throws Exception {
        Batch batch = taken(GOOD, item -> false);

        assertThat(batch).isEqualTo(new Batch(List.of(), List.of(), RECEIVED));
    }

    @Test
    void whoeverSaysWhatIsWantedSeesTheItemAsItIsInItself() throws Exception {
        Batch batch = taken(GOOD, item -> item.raw() == null);

        assertThat(batch.items()).hasSize(1);
    }

    @Test
    void moreLinesThanAreTakenArePointedToAsAWhole() throws Exception {
        String body = (GOOD + "\n").repeat(1001);
        Batch batch = taken(body, item -> true);

        assertThat(batch.raw()).isNotNull();
        assertThat(batch.rejected()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(RejectReason.TOO_LARGE);
            assertThat(one.delivered()).isEqualTo(place(RawId.of(bytes(body)), 0, List.of(), 0));
        });
    }

    @Test
    void whatIsNotEvenReadCarriesItsOwnBytes() throws Exception {
        Delivery beginning = new Delivery(SOURCE, sender(), Buffer.buffer("begin"), Hint.NOTHING, RECEIVED);
        intake.setAside(beginning, RejectReason.TOO_LARGE, "too large").await(10, TimeUnit.SECONDS);

        Batch batch = publisher.next().batch();
        assertThat(batch.raw()).isNull();
        assertThat(batch.rejected()).singleElement().satisfies(one -> {
            assertThat(one.bytes()).isEqualTo(bytes("begin"));
            assertThat(one.delivered()).isNull();
        });
    }

    @Test
    void whatKafkaRefusesForGoodIsSetAsideAndTheRestIsTaken() throws Exception {
        publisher.refuse(batch -> batch.items().size() < 2
                ? null
                : new Batch(List.of(batch.items().get(1)), List.of(), batch.received()));
        String body = String.join("\n", GOOD, "", GOOD.replace("urn:1", "urn:2"));
        Receipt receipt = receipt(body);

        assertThat(receipt.accepted()).extracting(Receipt.Taken::uri).containsExactly("urn:1");
        assertThat(receipt.rejected())
                .containsExactly(new Receipt.Line(
                        3, RejectReason.REFUSED_BY_KAFKA, "Kafka refuses an item for good: the message is too large"));
        assertThat(publisher.next().batch().rejected()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(RejectReason.REFUSED_BY_KAFKA);
            assertThat(one.delivered()).isEqualTo(place(RawId.of(bytes(body)), 0, List.of(), 0));
        });
    }

    @Test
    void whereKafkaDoesNotKeepTheDeliveryTheNoteCarriesItsBeginning() throws Exception {
        publisher.refuse(batch -> batch.raw() == null ? null : batch);
        Receipt receipt = receipt(GOOD);

        assertThat(receipt.accepted()).isEmpty();
        assertThat(publisher.next().batch().rejected()).singleElement().satisfies(one -> {
            assertThat(one.bytes()).isEqualTo(bytes(GOOD));
            assertThat(one.detail()).startsWith("Kafka refuses an item and the delivery for good: ");
        });
    }

    @Test
    void whereNotEvenANoteIsTakenTheDeliveryIsToComeAgain() {
        publisher.refuse(batch -> batch);

        assertThatThrownBy(() -> receipt(GOOD)).isInstanceOf(Unavailable.class);
    }

    private Receipt receipt(String body) throws Exception {
        Delivery delivery = new Delivery(SOURCE, sender(), Buffer.buffer(body), JSON, RECEIVED);
        return intake.take(delivery).await(10, TimeUnit.SECONDS);
    }

    private Batch taken(String body, Predicate<WireItem> wanted) throws Exception {
        Delivery delivery = new Delivery(SOURCE, sender(), Buffer.buffer(body), JSON, RECEIVED);
        Formats formats = new Formats(Clock.fixed(RECEIVED, ZoneOffset.UTC));
        intake.take(Contents.of(delivery, formats), wanted::test).await(10, TimeUnit.SECONDS);
        return publisher.next().batch();
    }

    private static Delivered place(RawId raw, int line, List<Integer> refused, int of) {
        return new Delivered(raw, SOURCE, JSON.contentType(), JSON.fileName(), new Delivered.Piece(line, refused, of));
    }

    private static Sender sender() {
        return new Sender(HARBOR_WIRE, new Origin(ItemKind.WIRE, "Harbor Wire", null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
