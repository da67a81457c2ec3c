package dev.dateline.processor.verify;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.store.Erasures;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.MemoryShelf;
import dev.dateline.processor.store.Views;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.processor.topology.MatchTopology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Both applications in a test driver; all that they read and write is kept in an archive. */
final class Installation implements AutoCloseable {
    static final Topics TOPICS = new Topics(TopicPlan.single("", 1));
    static final ArticleId DAM = new ArticleId("veld-dam");
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final MemoryArchive archive = new MemoryArchive();

    private final TopologyTestDriver log;
    private final TopologyTestDriver match;
    private final List<Proposal> proposals = new ArrayList<>();
    private int appends;

    /** The wall clock of what is decided and sent. */
    Instant written = NOW;

    /** Whether a tick passes after each record, so that no view is held back. */
    boolean ticking = true;

    Installation(Path folder) {
        log = driver(folder, "log", LogTopology.build(TOPICS, "id", Erasures.none()));
        match = driver(folder, "match", MatchTopology.build(TOPICS, provider -> List.of(new DeskId("world"))));
    }

    void decide(String id, long base, Act act) {
        decide(new Decision(new DecisionId(id), DAM, "maria", NOW, base, act));
    }

    void decide(Decision decision) {
        append(new DecisionKey(decision.article(), decision.id(), "a" + appends++), decision);
    }

    void create() {
        Settings settings = new Settings(ZoneId.of("UTC"), "en", List.of(new Watch("place", List.of("Veld dam"))));
        decide(
                "create",
                0,
                new Act.Create(new DeskId("world"), new Story("Dam on the Veld", List.of("It holds.")), settings));
    }

    /** A version of an item about the dam; {@code seconds} after all began its provider made it. */
    static WireItem item(String uri, int seconds) {
        return item(uri, seconds, PubStatus.USABLE);
    }

    static WireItem kill(String uri, int seconds) {
        return item(uri, seconds, PubStatus.CANCELED);
    }

    static WireItem held(String uri, int seconds) {
        return item(uri, seconds, PubStatus.WITHHELD);
    }

    private static WireItem item(String uri, int seconds, PubStatus status) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), uri), "v" + seconds),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(status, Signal.NONE, 4, null, List.of()),
                new Copy(
                        "en",
                        "Veld dam holds",
                        "The crest of the Veld dam is dry, the gauge of " + uri + " says.",
                        List.of()),
                NOW.plusSeconds(seconds));
    }

    /** One of several outlets' copies of one text about the dam. */
    static WireItem copy(String provider, int seconds) {
        return copy(provider, seconds, PubStatus.USABLE);
    }

    static WireItem killedCopy(String provider, int seconds) {
        return copy(provider, seconds, PubStatus.CANCELED);
    }

    private static WireItem copy(String provider, int seconds, PubStatus status) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider(provider), "copy"), "v" + seconds),
                new Origin(ItemKind.WIRE, provider, null),
                new Handling(status, Signal.NONE, 4, null, List.of()),
                new Copy(
                        "en",
                        "Water behind the Veld dam falls, engineers say",
                        "The water behind the Veld dam has fallen by 12 metres since Monday, engineers said, and the"
                                + " people of the valley may go home on Thursday if no more rain comes.",
                        List.of()),
                NOW.plusSeconds(seconds));
    }

    void send(WireItem item) {
        pipe(match, TOPICS.wire(), item.version(), item);
    }

    /** Sends the item and gives the proposal that it led to. */
    Proposal proposed(WireItem item) {
        send(item);
        return proposals.getLast();
    }

    /** Matching knows this proposal, for another version made it: it stands in its state and on the topic. */
    void knows(Proposal proposal) {
        MemoryShelf shelf = new MemoryShelf();
        try (MatchKeeper keeper = new MatchKeeper(shelf)) {
            keeper.inherit(proposal, written);
        }
        shelf.all().forEach(match.<String, byte[]>getKeyValueStore(MatchTopology.STATE)::put);
        archive.append(
                TOPICS.proposals().name(),
                TOPICS.proposals().keyBytes(new ProposalKey(proposal.desk(), proposal.id())),
                TOPICS.proposals().valueBytes(proposal),
                written);
    }

    /** What the clerk makes of the erasures on the agenda. */
    void erase() {
        List<ErasureDue> due = new ArrayList<>();
        archive.read(new TopicPartition(TOPICS.agenda().name(), 0), line -> {
            if (line.value() != null && value(TOPICS.agenda(), line.value()) instanceof Work.Erase erase) {
                due.add(new ErasureDue(erase.original(), erase.stub()));
            }
        });
        due.forEach(erasure -> append(erasure.key(), erasure.stub()));
    }

    private record ErasureDue(DecisionKey key, Decision stub) {}

    Report verify() {
        return verify(null);
    }

    /** Where another version matched until then. */
    Report verify(@Nullable Instant matchedSince) {
        changelog();
        return Verification.run(TOPICS, archive, List.of(), NOW, matchedSince);
    }

    @Override
    public void close() {
        log.close();
        match.close();
    }

    /** Overwrites a decision by nothing. */
    void takeAway(DecisionKey key) {
        pipe(log, TOPICS.decisions(), key, null);
    }

    void append(DecisionKey key, Decision decision) {
        pipe(log, TOPICS.decisions(), key, decision);
    }

    private <K, V> void pipe(TopologyTestDriver driver, Topic<K, V> topic, K key, @Nullable V value) {
        byte[] keyBytes = topic.keyBytes(key);
        byte[] valueBytes = value == null ? null : topic.valueBytes(value);
        archive.append(topic.name(), keyBytes, valueBytes, written);
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(keyBytes, valueBytes, written);
        if (ticking) {
            tick();
        }
        carry();
    }

    /** So much time passes by the clock of matching. */
    void pass(Duration time) {
        match.advanceWallClockTime(time);
    }

    private void tick() {
        log.advanceWallClockTime(Views.TICK);
    }

    private void carry() {
        drain(log, TOPICS.updates());
        drain(log, TOPICS.pages());
        drain(log, TOPICS.agenda());
        for (Topic<?, ?> topic : List.of(TOPICS.articles(), TOPICS.outcomes())) {
            drain(log, topic)
                    .forEach(line -> match.createInputTopic(
                                    topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                            .pipeInput(line));
        }
        drain(match, TOPICS.matchInput());
        drain(match, TOPICS.facts());
        drain(match, TOPICS.wire());
        drain(match, TOPICS.proposals()).stream()
                .filter(line -> line.value() != null)
                .forEach(line -> proposals.add(value(TOPICS.proposals(), line.value())));
    }

    private List<TestRecord<byte[], byte[]>> drain(TopologyTestDriver driver, Topic<?, ?> topic) {
        List<TestRecord<byte[], byte[]>> lines = driver.createOutputTopic(
                        topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        lines.forEach(line -> archive.append(topic.name(), line.key(), line.value(), line.getRecordTime()));
        return lines;
    }

    /** The state of matching as its changelog has it, unless a test has put another one there. */
    private void changelog() {
        String changelog = MatchTopology.changelog(TOPICS);
        if (archive.end(changelog) > 0) {
            return;
        }
        try (KeyValueIterator<String, byte[]> state =
                match.<String, byte[]>getKeyValueStore(MatchTopology.STATE).all()) {
            while (state.hasNext()) {
                KeyValue<String, byte[]> line = state.next();
                archive.append(changelog, line.key.getBytes(StandardCharsets.UTF_8), line.value, NOW);
            }
        }
    }

    /** Writes the changelog as it stands now, so that a test can plant a fault in it. */
    void settle() {
        changelog();
    }

    private static <V> V value(Topic<?, V> topic, byte[] value) {
        try {
            return topic.value(value);
        } catch (Json.Malformed e) {
            throw new AssertionError(e);
        }
    }

    private static TopologyTestDriver driver(Path folder, String name, Topology topology) {
        Properties properties = new Properties();
        properties.put("application.id", name);
        properties.put("bootstrap.servers", "none:9092");
        properties.put("state.dir", folder.resolve(name).toString());
        return new TopologyTestDriver(topology, properties, NOW);
    }
}
