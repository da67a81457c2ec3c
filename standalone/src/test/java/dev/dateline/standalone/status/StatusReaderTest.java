package dev.dateline.standalone.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.topics.TopicSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReaderTest {
    private static final Instant SOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void tellsOfAnInstallationThatIsNotThereYet() {
        Status status = status("nothing.");

        assertThat(status.cluster().id()).isNotEmpty();
        assertThat(status.cluster().controller()).isEqualTo(1);
        assertThat(status.cluster().brokers())
                .extracting(ClusterStatus.Broker::address)
                .containsExactly(broker.bootstrapServers());
        assertThat(status.topics()).hasSize(10).noneMatch(TopicStatus::present);
        assertThat(status.groups()).extracting(GroupStatus::state).containsOnly("absent");
        assertThat(status.news())
                .isEqualTo(new News(0, 0, 0, new News.Agenda(0, 0, 0, null), new News.RejectedLately(0, Map.of()), 0));
    }

    @Test
    void countsWhatStandsOnTheTopics() throws Exception {
        Topics topics = topics("counted.");
        TopicSetup.ensure(kafka(), topics);
        ArticleId article = new ArticleId("veld-dam");
        Work due = new Work.ReleaseDue(article, new EntryId("d-1"), 1, SOON, null);
        Work later = new Work.ReleaseDue(article, new EntryId("d-2"), 1, SOON.plusSeconds(60), null);
        Work done = new Work.ReleaseDue(article, new EntryId("d-3"), 1, SOON.minusSeconds(60), null);
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (Work work : List.of(due, later, done)) {
                put(producer, topics.agenda(), work.key(), work, Instant.now());
            }
            put(producer, topics.agenda(), done.key(), null, Instant.now());
            reject(producer, topics, "1", RejectReason.MALFORMED, Duration.ofHours(1));
            reject(producer, topics, "2", RejectReason.MALFORMED, Duration.ofHours(2));
            reject(producer, topics, "3", RejectReason.BAD_TIME, Duration.ofHours(23));
            reject(producer, topics, "4", RejectReason.TOO_LARGE, Duration.ofHours(25));
        }

        Status status = status("counted.");

        assertThat(status.news().agenda()).isEqualTo(new News.Agenda(2, 2, 0, SOON));
        assertThat(status.news().rejected())
                .isEqualTo(new News.RejectedLately(3, Map.of("malformed", 2, "bad_time", 1)));
        assertThat(topic(status, "counted.agenda"))
                .satisfies(agenda -> assertThat(agenda.records()).isEqualTo(4))
                .satisfies(agenda -> assertThat(agenda.partitions()).isEqualTo(2))
                .satisfies(agenda -> assertThat(agenda.bytes()).isPositive())
                .satisfies(agenda -> assertThat(agenda.underReplicated()).isZero());
    }

    @Test
    void tellsHowFarAGroupIsBehind() throws Exception {
        Topics topics = topics("behind.");
        TopicSetup.ensure(kafka(), topics);
        ArticleId article = new ArticleId("veld-dam");
        Work work = new Work.ReleaseDue(article, new EntryId("d-1"), 1, SOON, null);
        int partition = topics.agenda().partition(work.key());
        try (KafkaProducer<byte[], byte[]> producer = producer();
                Admin admin = Admin.create(Map.copyOf(kafka()))) {
            for (int i = 0; i < 5; i++) {
                put(producer, topics.agenda(), work.key(), work, Instant.now());
            }
            TopicPartition at = new TopicPartition(topics.agenda().name(), partition);
            admin.alterConsumerGroupOffsets("behind.log", Map.of(at, new OffsetAndMetadata(2)))
                    .all()
                    .get();
        }

        GroupStatus log = status("behind.").groups().stream()
                .filter(group -> group.name().equals("behind.log"))
                .findFirst()
                .orElseThrow();

        assertThat(log)
                .isEqualTo(new GroupStatus(
                        "behind.log", "empty", 0, 0, 3L, List.of(new GroupStatus.TopicLag("behind.agenda", 3))));
    }

    @Test
    void saysWithinTenSecondsThatKafkaIsAway() {
        Instant start = Instant.now();
        try (StatusReader reader =
                StatusReader.on(Map.of("bootstrap.servers", "127.0.0.1:1"), topics(""), Clock.systemUTC())) {
            assertThatThrownBy(reader::read)
                    .isInstanceOf(Trouble.class)
                    .hasMessageStartingWith("cannot reach Kafka at 127.0.0.1:1 within 8 s: ");
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(12));
    }

    private static void reject(
            KafkaProducer<byte[], byte[]> producer, Topics topics, String id, RejectReason reason, Duration ago)
            throws Exception {
        Provider provider = new Provider("harbor-wire");
        Instant then = Instant.now().minus(ago);
        put(
                producer,
                topics.rejected(),
                new ItemId(provider, id),
                Rejected.of(provider, id, reason, "cannot be", new byte[0], then),
                then);
    }

    private static <K, V> void put(
            KafkaProducer<byte[], byte[]> producer, Topic<K, V> topic, K key, @Nullable V value, Instant time)
            throws Exception {
        producer.send(new ProducerRecord<>(
                        topic.name(),
                        topic.partition(key),
                        time.toEpochMilli(),
                        topic.keyBytes(key),
                        value == null ? null : topic.valueBytes(value)))
                .get();
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.copyOf(kafka()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static TopicStatus topic(Status status, String name) {
        return status.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Status status(String prefix) {
        try (StatusReader reader = StatusReader.on(kafka(), topics(prefix), Clock.systemUTC())) {
            return reader.read();
        }
    }

    private static Map<String, String> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static Topics topics(String prefix) {
        return new Topics(TopicPlan.single(prefix, 2));
    }
}
