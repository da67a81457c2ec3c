package dev.dateline.standalone.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Post;
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
import dev.dateline.processor.DeskConfig;
import dev.dateline.processor.ProcessorConfig;
import dev.dateline.processor.StreamProcessor;
import dev.dateline.processor.verify.Question;
import dev.dateline.processor.verify.Report;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.topics.TopicSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker, with the real processor before it. */
class VerifierTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 3));
    private static final ArticleId DAM = new ArticleId("veld-dam");
    private static final List<DeskConfig> DESKS = List.of(new DeskConfig(new DeskId("world"), List.of()));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ITEMS = 40;

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        TopicSetup.ensure(kafka(), TOPICS);
        producer = new KafkaProducer<>(Map.copyOf(kafka()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        broker.close();
    }

    @Test
    void everyReportOfARunningProcessorIsCleanAndTheLastOneIsWhole() throws Exception {
        try (StreamProcessor processor = StreamProcessor.start(
                new ProcessorConfig(folder.resolve("state"), 2, DESKS), TOPICS, kafka(), Clock.systemUTC())) {
            decide("create", new Act.Create(new DeskId("world"), story(), settings()));
            until(report -> report.counts().articles() == 1 && hasMatched());
            for (int i = 0; i < ITEMS; i++) {
                send(item(i));
                send(item(i % 7));
                decide("update-" + i, new Act.Approve(null, post(item(i))));
            }
            until(report -> report.counts().decisions() == ITEMS + 1);
            assertThat(processor.trouble()).isEmpty();
        }

        Report report = verify();

        assertThat(report.isSettled()).isTrue();
        assertThat(report.counts())
                .isEqualTo(new Report.Counts(ITEMS, ITEMS, ITEMS, ITEMS, ITEMS, ITEMS, 0, 1, 41, 41, 0));
        assertThat(report.notes()).isEmpty();

        write(TOPICS.updates(), new EntryKey(DAM, 99), "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(verify().isClean()).isFalse();
        assertThat(verify().answer(Question.CHAINS).problems()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoInstallation() {
        Topics others = new Topics(TopicPlan.single("other.", 3));

        assertThatThrownBy(() -> Verifier.verify(kafka(), others))
                .isInstanceOf(Trouble.class)
                .hasMessage(
                        "there is no topic other.wire: nothing was ever kept here, or topics.prefix is another one");
    }

    /** Verifies again and again, and finds nothing wrong on the way. */
    private static void until(Predicate<Report> reached) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            Report report = verify();
            assertThat(report.problems()).isEmpty();
            return reached.test(report) && report.isSettled();
        });
    }

    private static Report verify() {
        return Verifier.verify(kafka(), TOPICS, DESKS, null, Progress.NONE);
    }

    /** Whether the article is in the order of matching; an item that comes before is about none. */
    private static boolean hasMatched() {
        AtomicBoolean found = new AtomicBoolean();
        try (KafkaArchive archive = new KafkaArchive(kafka(), TOPICS, Progress.NONE)) {
            for (int partition = 0; partition < 3; partition++) {
                archive.read(
                        new TopicPartition(TOPICS.matchInput().name(), partition),
                        line -> found.set(found.get() || line.value() != null));
            }
        }
        return found.get();
    }

    private static void decide(String id, Act act) throws Exception {
        Decision decision = new Decision(new DecisionId(id), DAM, "maria", NOW, 0, act);
        DecisionKey key = new DecisionKey(DAM, decision.id(), "a");
        write(TOPICS.decisions(), key, TOPICS.decisions().valueBytes(decision));
    }

    private static void send(WireItem item) throws Exception {
        write(TOPICS.wire(), item.version(), TOPICS.wire().valueBytes(item));
    }

    private static <K> void write(Topic<K, ?> topic, K key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(topic.name(), topic.partition(key), topic.keyBytes(key), value))
                .get();
    }

    private static Story story() {
        return new Story("Dam on the Veld", List.of("It holds."));
    }

    private static Settings settings() {
        return new Settings(ZoneId.of("UTC"), "en", List.of(new Watch("place", List.of("Veld dam"))));
    }

    private static Post post(WireItem item) {
        return new Post("The crest is dry.", NOW, Confidence.CLAIMED, List.of(item.version()), "Harbor Wire");
    }

    private static WireItem item(int number) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:" + number), "1"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 4, null, List.of()),
                new Copy(
                        "en", "Veld dam holds", "The crest of the Veld dam is dry at gauge " + number + ".", List.of()),
                NOW);
    }

    private static Map<String, String> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
