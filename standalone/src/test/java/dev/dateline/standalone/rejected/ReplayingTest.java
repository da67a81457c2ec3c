package dev.dateline.standalone.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.topics.TopicSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayingTest {
    private static final KnownSources HARBOR = new KnownSources(Map.of(
            new SourceId(Aside.HARBOR_WIRE, "push"),
            new Sender(Aside.HARBOR_WIRE, new Origin(ItemKind.WIRE, "Harbor Wire", null))));
    private static final String ITEM = Aside.item("urn:1");

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void whatIsAcceptedTodayGoesToWireOnceAndIsSetAsideNoLonger() throws Exception {
        Aside aside = aside("accepted.");
        aside.one(ITEM, RejectReason.MALFORMED);

        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(1, 1, 0, 0));

        var wire = aside.on(aside.topics().wire());
        assertThat(wire).hasSize(1);
        WireItem item = aside.topics().wire().value(wire.getFirst().value());
        assertThat(item.version()).isEqualTo(version("urn:1"));
        assertThat(item.raw()).isEqualTo(RawId.of(ITEM.getBytes(StandardCharsets.UTF_8)));
        assertThat(Stage.read(wire.getFirst()
                        .headers()
                        .lastHeader(Stage.RECEIVED.header())
                        .value()))
                .isEqualTo(Aside.RECEIVED);
        assertThat(cards(aside, Wanted.ALL)).isEmpty();
        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(0, 0, 0, 0));
        assertThat(aside.on(aside.topics().wire())).hasSize(1);
    }

    @Test
    void whatIsRefusedAgainStaysWithTheNewestReason() throws Exception {
        Aside aside = aside("refused.");
        aside.one(Aside.item(""), RejectReason.MALFORMED);

        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(0, 0, 1, 0));

        assertThat(cards(aside, Wanted.ALL)).singleElement().satisfies(card -> {
            assertThat(card.reason()).isEqualTo(RejectReason.MISSING_URI);
            assertThat(card.detail()).isEqualTo("uri is missing");
        });
        assertThat(told).singleElement().asString().endsWith(": refused again, MISSING_URI: uri is missing");
        assertThat(aside.on(aside.topics().wire())).isEmpty();
        assertThat(aside.on(aside.topics().rejected())).hasSize(2);
        replay(aside, HARBOR, false);
        assertThat(aside.on(aside.topics().rejected())).as("nothing changed").hasSize(2);
    }

    @Test
    void ofADeliveryOnlyWhatWasRefusedIsPublished() throws Exception {
        Aside aside = aside("part.");
        String list = "[" + Aside.item("urn:1") + "," + Aside.item("urn:2") + "]";
        aside.piece(list, list, new Delivered.Piece(1, List.of(2), 2), RejectReason.MALFORMED);
        String lines = Aside.item("urn:3") + "\n" + Aside.item("urn:4");
        aside.piece(lines, Aside.item("urn:4"), new Delivered.Piece(2, List.of(1), 1), RejectReason.MALFORMED);

        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(2, 2, 0, 0));

        assertThat(versions(aside)).containsExactlyInAnyOrder(version("urn:2"), version("urn:4"));
    }

    @Test
    void whereOneThingIsStillRefusedTheOthersGoAndItStays() throws Exception {
        Aside aside = aside("some.");
        String list = "[" + Aside.item("urn:1") + ",7]";
        aside.piece(list, list, new Delivered.Piece(1, List.of(1, 2), 2), RejectReason.MALFORMED);

        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(0, 1, 1, 0));
        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(0, 0, 1, 0));

        assertThat(versions(aside)).containsExactly(version("urn:1"));
    }

    @Test
    void whatAProviderSentWhoIsNoLongerSetIsLeft() throws Exception {
        Aside aside = aside("unknown.");
        aside.one(ITEM, RejectReason.MALFORMED);

        assertThat(replay(aside, new KnownSources(Map.of()), false)).isEqualTo(new Replaying.Summary(0, 0, 0, 1));

        assertThat(told)
                .singleElement()
                .asString()
                .endsWith("harbor-wire: left, the provider harbor-wire is not configured");
        assertThat(cards(aside, Wanted.ALL)).hasSize(1);
    }

    @Test
    void aDryRunPublishesNothing() throws Exception {
        Aside aside = aside("dry.");
        aside.one(ITEM, RejectReason.MALFORMED);
        aside.one(Aside.item(""), RejectReason.MALFORMED);

        assertThat(replay(aside, HARBOR, true)).isEqualTo(new Replaying.Summary(1, 1, 1, 0));

        assertThat(aside.on(aside.topics().wire())).isEmpty();
        assertThat(aside.on(aside.topics().rejected())).hasSize(2);
    }

    @Test
    void aRecordOnWireIsReplayedAndADecisionIsNot() throws Exception {
        Aside aside = aside("records.");
        WireItem item = new WireItem(
                version("urn:9"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy("en", "Ferry aground", "", List.of()),
                Aside.RECEIVED);
        Provider match = new Provider("dateline-match");
        RejectReason unreadable = RejectReason.UNREADABLE_RECORD;
        aside.carrying(match, "records.wire-1-17", unreadable, Json.bytes(item), Aside.RECEIVED);
        aside.carrying(match, "records.wire-1-18", unreadable, new byte[] {'{'}, Aside.RECEIVED);
        aside.carrying(new Provider("dateline-log"), "decisions-0-4", unreadable, Json.bytes(item), Aside.RECEIVED);

        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(1, 1, 1, 1));

        assertThat(versions(aside)).containsExactly(version("urn:9"));
        assertThat(cards(aside, Wanted.ALL))
                .extracting(card -> card.key().uri())
                .containsExactlyInAnyOrder("records.wire-1-18", "decisions-0-4");
    }

    @Test
    void whatCarriesItsOwnBytesIsReplayedWhereTheyAreWhole() throws Exception {
        Aside aside = aside("carried.");
        byte[] bytes = ITEM.getBytes(StandardCharsets.UTF_8);
        aside.carrying(Aside.HARBOR_WIRE, "sha256-1", RejectReason.MALFORMED, bytes, Aside.RECEIVED);
        aside.carrying(Aside.HARBOR_WIRE, "sha256-2", RejectReason.TOO_LARGE, bytes, Aside.RECEIVED);

        assertThat(replay(aside, HARBOR, false)).isEqualTo(new Replaying.Summary(1, 1, 0, 1));

        assertThat(told).anyMatch(line -> line.endsWith("harbor-wire: left, only its beginning was kept"));
        assertThat(versions(aside)).containsExactly(version("urn:1"));
    }

    @Test
    void listsWhatIsWantedInTheOrderInWhichItCameIn() throws Exception {
        Aside aside = aside("listed.");
        Provider other = new Provider("veld-board");
        aside.carrying(other, "b", RejectReason.BAD_TIME, new byte[0], Aside.RECEIVED.minus(Duration.ofHours(3)));
        aside.carrying(other, "a", RejectReason.MALFORMED, new byte[0], Aside.RECEIVED.minus(Duration.ofHours(1)));
        aside.one(ITEM, RejectReason.MALFORMED);

        assertThat(cards(aside, Wanted.ALL))
                .extracting(card -> card.key().uri())
                .containsExactly(
                        "b",
                        "a",
                        RawId.of(ITEM.getBytes(StandardCharsets.UTF_8)).value());
        assertThat(cards(aside, new Wanted(other, null, null))).hasSize(2);
        assertThat(cards(aside, new Wanted(null, RejectReason.MALFORMED, null))).hasSize(2);
        assertThat(cards(aside, new Wanted(other, null, Aside.RECEIVED.minus(Duration.ofHours(2)))))
                .extracting(card -> card.key().uri())
                .containsExactly("a");
    }

    @Test
    void showsEverythingAndTheBytes() throws Exception {
        Aside aside = aside("shown.");
        String lines = Aside.item("urn:3") + "\n" + Aside.item("");
        Rejected text =
                aside.piece(lines, Aside.item(""), new Delivered.Piece(2, List.of(1), 1), RejectReason.MISSING_URI);
        Rejected binary = aside.carrying(
                Aside.HARBOR_WIRE, "z", RejectReason.MALFORMED, new byte[] {27, '[', 'H'}, Aside.RECEIVED);
        String key = Aside.HARBOR_WIRE + " " + text.id();

        try (Showing showing = new Showing(aside.kafka(), aside.topics(), Search.WHOLE)) {
            Card card = cards(aside, Wanted.ALL).stream()
                    .filter(one -> one.key().toString().equals(key))
                    .findFirst()
                    .orElseThrow();
            assertThat(showing.lines(card, text))
                    .contains("id        " + card.id(), "source    push", "told as   application/json")
                    .contains("delivery  " + RawId.of(lines.getBytes(StandardCharsets.UTF_8)) + ", from line 2 on")
                    .endsWith("", Aside.item(""));
            assertThat(showing.bytes(text)).asString(StandardCharsets.UTF_8).isEqualTo(Aside.item(""));
            assertThat(showing.lines(card, binary)).last().isEqualTo("bytes     3, no text: write them with --raw");
        }
    }

    @Test
    void aDeliveryInPartsComesBackAsItWas() throws Exception {
        Aside aside = aside("parts.");
        byte[] noise = new byte[5 << 20];
        new Random(1).nextBytes(noise);
        String body = "{" + new String(noise, StandardCharsets.ISO_8859_1);
        Rejected rejected = aside.one(body, RejectReason.MALFORMED);

        assertThat(aside.on(aside.topics().raw())).hasSizeGreaterThan(1);
        try (Showing showing = new Showing(aside.kafka(), aside.topics(), Search.WHOLE)) {
            assertThat(showing.bytes(rejected)).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aBriefSearchFindsWhatStandsWhereItCameInAndReadsNoWholePartition() throws Exception {
        Aside aside = aside("brief.");
        Rejected other = aside.one(ITEM, RejectReason.MALFORMED);
        Rejected rejected = aside.one(Aside.item(""), RejectReason.MISSING_URI);
        Rejected now = received(rejected, Instant.now());
        Rejected later = received(rejected, Instant.now().plus(Duration.ofHours(1)));

        try (Showing brief = new Showing(aside.kafka(), aside.topics(), Search.BRIEF)) {
            assertThatThrownBy(() -> brief.bytes(later)).hasMessageContaining("looks everywhere");
            // Its record was written long after that time.
            assertThatThrownBy(() -> brief.bytes(other)).hasMessageContaining("looks everywhere");
            assertThat(brief.bytes(now)).asString(StandardCharsets.UTF_8).isEqualTo(Aside.item(""));
        }
        Search none = new Search(Duration.ofDays(10_000), Duration.ofMillis(2), false);
        try (Showing hasty = new Showing(aside.kafka(), aside.topics(), none)) {
            assertThatThrownBy(() -> hasty.bytes(now)).isInstanceOfAny(IOException.class, TimeoutException.class);
        }
    }

    private static Rejected received(Rejected one, Instant received) {
        Delivered delivered = Objects.requireNonNull(one.delivered());
        return Rejected.in(delivered, one.id(), one.reason(), one.detail(), received);
    }

    private Replaying.Summary replay(Aside aside, KnownSources sources, boolean dry) {
        told.clear();
        try (RejectedTopic topic = new RejectedTopic(aside.kafka(), aside.topics());
                Replaying replaying = new Replaying(
                        aside.kafka(), aside.topics(), topic, new Replaying.Manner(sources, dry, told::add))) {
            return replaying.replay(topic.cards(Wanted.ALL, (partition, read) -> {}));
        }
    }

    private static List<Card> cards(Aside aside, Wanted wanted) {
        try (RejectedTopic topic = new RejectedTopic(aside.kafka(), aside.topics())) {
            return topic.cards(wanted, (partition, read) -> {});
        }
    }

    private static List<ItemVersion> versions(Aside aside) throws Json.Malformed {
        List<ItemVersion> versions = new ArrayList<>();
        for (var entry : aside.on(aside.topics().wire())) {
            versions.add(aside.topics().wire().key(entry.key()));
        }
        return versions;
    }

    private static ItemVersion version(String uri) {
        return new ItemVersion(new ItemId(Aside.HARBOR_WIRE, uri), "1");
    }

    private static Aside aside(String prefix) {
        Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        Topics topics = new Topics(TopicPlan.single(prefix, 2));
        TopicSetup.ensure(kafka, topics);
        return new Aside(kafka, topics);
    }
}
