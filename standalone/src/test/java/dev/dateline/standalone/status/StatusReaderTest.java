package dev.dateline.standalone.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.cluster.Offsets;
import dev.dateline.standalone.topics.TopicSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
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
        assertThat(status.topics()).hasSameSizeAs(topics("nothing.").all()).noneMatch(TopicStatus::present);
        assertThat(status.groups()).extracting(GroupStatus::state).containsOnly("absent");
        assertThat(status.news())
                .isEqualTo(new News(
                        0,
                        0L,
                        0,
                        new News.Agenda(0, 0, 0, null),
                        new News.RejectedLately(0, Map.of()),
                        null,
                        false,
                        0,
                        Map.of()));
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
                        "behind.log",
                        "empty",
                        0,
                        0,
                        3L,
                        List.of(new GroupStatus.TopicLag("behind.agenda", 3)),
                        Map.of()));
    }

    @Test
    void showsWhatItCanWhereAPartitionHasNoLeader() throws Exception {
        Topics topics = topics("headless.");
        TopicSetup.ensure(kafka(), topics);
        String agenda = topics.agenda().name();
        try (Admin admin = Admin.create(Map.copyOf(kafka()))) {
            admin.alterConsumerGroupOffsets(
                            "headless.log",
                            Map.of(
                                    new TopicPartition(agenda, 0),
                                    new OffsetAndMetadata(0),
                                    new TopicPartition(agenda, 1),
                                    new OffsetAndMetadata(0)))
                    .all()
                    .get();
            // As a cluster tells of a partition whose brokers are all away.
            TopicStatus headless = new TopicStatus(agenda, true, 2, 1, 0, 0, List.of(1), 0, null);

            GroupStatus log = new GroupLook(admin).at(topics, List.of(headless)).get(1);

            assertThat(log.lag()).isZero();
            assertThat(log.unknown()).containsExactly(Map.entry("headless.agenda-1", "no leader"));
            try (NewsLook look = new NewsLook(kafka(), topics, Clock.systemUTC())) {
                News news = look.at(List.of(headless));
                assertThat(news.agenda()).isNull();
                assertThat(news.unknown()).containsExactly(Map.entry(agenda, "no leader: partition 1"));
                assertThat(news.articles()).isZero();
            }
        }
    }

    @Test
    void aGroupWhosePlaceIsOnAPartitionThatIsNotThereIsShownWithout() throws Exception {
        Map<TopicPartition, String> unknown = new HashMap<>();
        Topics topics = topics("gone.");
        TopicSetup.ensure(kafka(), topics);
        TopicPartition there = new TopicPartition(topics.agenda().name(), 0);
        TopicPartition gone = new TopicPartition(topics.agenda().name(), 99);
        Map<String, Object> hasty = new HashMap<>(kafka());
        hasty.put("default.api.timeout.ms", 1_000);
        hasty.put("request.timeout.ms", 1_000);
        try (Admin admin = Admin.create(hasty)) {
            // On a busy machine a second may be too short also for the one that is there.
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                unknown.clear();
                assertThat(new Offsets(admin).of(List.of(there, gone), OffsetSpec.latest(), unknown::put))
                        .containsExactly(Map.entry(there, 0L));
            });
        }

        assertThat(unknown).containsOnlyKeys(gone);
    }

    @Test
    void looksAgainOnlyAtWhatIsNew() throws Exception {
        Topics topics = topics("again.");
        TopicSetup.ensure(kafka(), topics);
        ArticleId article = new ArticleId("veld-dam");
        Work one = new Work.ReleaseDue(article, new EntryId("d-1"), 1, SOON, null);
        Work other = new Work.ReleaseDue(article, new EntryId("d-2"), 1, SOON.plusSeconds(60), null);
        AtomicLong read = new AtomicLong();
        try (KafkaProducer<byte[], byte[]> producer = producer();
                TopicRead topic = new TopicRead(kafka(), StatusReader.PATIENCE)) {
            put(producer, topics.agenda(), one.key(), one, Instant.now());
            topic.on(topics.agenda().name(), null, entry -> read.incrementAndGet(), () -> {});
            put(producer, topics.agenda(), other.key(), other, Instant.now());
            put(producer, topics.agenda(), one.key(), null, Instant.now());

            topic.on(topics.agenda().name(), null, entry -> read.incrementAndGet(), () -> {});
        }
        assertThat(read).hasValue(3);
    }

    @Test
    void countsTheSameAtEveryLook() throws Exception {
        Topics topics = topics("watched.");
        TopicSetup.ensure(kafka(), topics);
        Work one = new Work.ReleaseDue(new ArticleId("veld-dam"), new EntryId("d-1"), 1, SOON, null);
        Work other = new Work.ReleaseDue(new ArticleId("veld-dam"), new EntryId("d-2"), 1, SOON, null);
        try (KafkaProducer<byte[], byte[]> producer = producer();
                StatusReader reader = StatusReader.on(kafka(), topics, Clock.systemUTC())) {
            put(producer, topics.agenda(), one.key(), one, Instant.now());
            reject(producer, topics, "1", RejectReason.MALFORMED, Duration.ofHours(1));
            reader.read();
            put(producer, topics.agenda(), other.key(), other, Instant.now());
            put(producer, topics.agenda(), one.key(), null, Instant.now());
            reject(producer, topics, "2", RejectReason.BAD_TIME, Duration.ofHours(1));

            News news = reader.read().news();

            assertThat(news.agenda()).isEqualTo(new News.Agenda(1, 1, 0, SOON));
            assertThat(news.rejected()).isEqualTo(new News.RejectedLately(2, Map.of("malformed", 1, "bad_time", 1)));
        }
    }

    @Test
    void beginsAnewWhereATopicWasMadeAnew() throws Exception {
        Topics topics = topics("anew.");
        TopicSetup.ensure(kafka(), topics);
        Work one = new Work.ReleaseDue(new ArticleId("veld-dam"), new EntryId("d-1"), 1, SOON, null);
        try (KafkaProducer<byte[], byte[]> producer = producer();
                Admin admin = Admin.create(Map.copyOf(kafka()));
                StatusReader reader = StatusReader.on(kafka(), topics, Clock.systemUTC())) {
            put(producer, topics.agenda(), one.key(), one, Instant.now());
            assertThat(reader.read().news().agenda()).isEqualTo(new News.Agenda(1, 1, 0, SOON));

            admin.deleteTopics(List.of(topics.agenda().name())).all().get();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                TopicSetup.ensure(kafka(), topics);
                return reader.read().news().agenda() != null;
            });

            assertThat(reader.read().news().agenda()).isEqualTo(new News.Agenda(0, 0, 0, null));
        }
    }

    @Test
    void rejectionsGoOutOfSightAfterADay() {
        NewsCount count = new NewsCount(topics(""));
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        count.take(rejected("1", noon.minus(Duration.ofHours(23))));
        count.take(rejected("2", noon.minus(Duration.ofHours(1))));

        assertThat(count.news(noon.minus(Duration.ofDays(1)), Map.of()).rejected())
                .isEqualTo(new News.RejectedLately(2, Map.of("malformed", 2)));
        assertThat(count.news(noon.minus(Duration.ofHours(22)), Map.of()).rejected())
                .isEqualTo(new News.RejectedLately(1, Map.of("malformed", 1)));
    }

    @Test
    void whatWasSentAndSetAsideTwiceCountsOnce() {
        NewsCount count = new NewsCount(topics(""));
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        count.take(rejected("1", noon.minusSeconds(60)));
        count.take(rejected("1", noon));

        assertThat(count.news(noon.minusSeconds(30), Map.of()).rejected())
                .isEqualTo(new News.RejectedLately(1, Map.of("malformed", 1)));
    }

    @Test
    void aCanarysPageThatWasOnlyOpenedTellsOfNoCanary() {
        NewsCount count = new NewsCount(topics(""));
        count.take(canarys(1));
        assertThat(count.news(Instant.EPOCH, Map.of()).canary()).isNull();
        assertThat(count.news(Instant.EPOCH, Map.of()).canaryAwaited()).isTrue();

        count.take(canarys(2));

        assertThat(count.news(Instant.EPOCH, Map.of()).canary()).isEqualTo(Instant.ofEpochMilli(2));
        assertThat(count.news(Instant.EPOCH, Map.of()).articles()).isZero();
    }

    /** Its page with so many entries, written at so many milliseconds. */
    private static ConsumerRecord<byte[], byte[]> canarys(int seq) {
        ArticleId article = Canary.page(LocalDate.of(2026, 3, 1));
        Chain chain = Chain.link(Chain.ORIGIN, Chain.ORIGIN);
        Entry last = new Entry.Reopened(new Mark(article, 1, seq, new EntryId("e" + seq), Instant.EPOCH, chain));
        Front front =
                new Front(new Story("Canary", List.of("It sings.")), ZoneOffset.UTC, "en", Phase.LIVE, null, null);
        Page page = new Page(article, last.mark().position(), front, List.of(last));
        Topics topics = topics("");
        return new ConsumerRecord<>(
                topics.pages().name(),
                0,
                0,
                seq,
                TimestampType.CREATE_TIME,
                0,
                0,
                topics.pages().keyBytes(article),
                topics.pages().valueBytes(page),
                new RecordHeaders(),
                Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> rejected(String id, Instant time) {
        Provider provider = new Provider("harbor-wire");
        Rejected rejected = Rejected.of(provider, id, RejectReason.MALFORMED, "cannot be", new byte[0], time);
        Topics topics = topics("");
        return new ConsumerRecord<>(
                topics.rejected().name(),
                0,
                0,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                topics.rejected().keyBytes(new ItemId(provider, id)),
                topics.rejected().valueBytes(rejected),
                new RecordHeaders(),
                Optional.empty());
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
