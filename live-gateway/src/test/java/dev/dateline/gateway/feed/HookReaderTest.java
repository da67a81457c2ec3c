package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.webhook.Courier;
import dev.dateline.gateway.webhook.Postbox;
import dev.dateline.gateway.webhook.Webhook;
import dev.dateline.gateway.webhook.Writing;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a webhook's reading begins, and what is written down of it: against the consumer that Kafka plays for tests. */
class HookReaderTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 1));
    private static final Topic<EntryKey, Entry> UPDATES = TOPICS.updates();
    private static final TopicPartition PARTITION = new TopicPartition(UPDATES.name(), 0);

    private volatile int status = 200;
    private final Vertx vertx = Vertx.vertx();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final HttpServer receiver = TestStaff.done(vertx.createHttpServer()
            .requestHandler(request -> {
                told.add(String.valueOf(request.getHeader("X-Dateline-Delivery")));
                request.response().setStatusCode(status).end();
            })
            .listen(0, "localhost"));
    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");
    private final SampleLog log = new SampleLog("varne");
    private final Hub hub = new Hub();
    private @Nullable HookReader reader;

    @AfterEach
    void close() {
        HookReader running = reader;
        if (running != null) {
            TestStaff.done(running.close());
        }
        TestStaff.done(vertx.close());
    }

    @Test
    void theVeryFirstTimeBeginsAtTheEndAndNotesThatAtOnce() {
        log.post("Told before anybody listened.");
        start(false, 2);
        await().until(() -> committed() == 2);
        log.post("Told to those who listen.");
        give(2, log.at(3));

        await().until(() -> committed() == 3);
        assertThat(told).containsExactly("varne/3/posted");
    }

    @Test
    void orAtTheBeginningWhereThatIsSet() {
        start(true, 1);
        await().until(() -> committed() == 0);
        give(0, log.at(1));

        await().until(() -> committed() == 1);
        assertThat(told).containsExactly("varne/1/opened");
    }

    @Test
    void whatWasNotTakenIsNotPassedOver() {
        status = 503;
        log.post("Talks began.");
        start(true, 0);
        await().until(() -> committed() == 0);
        give(0, log.at(1));
        give(1, log.at(2));
        await().until(() -> told.size() >= 2);

        assertThat(committed()).isZero();
        assertThat(told).containsOnly("varne/1/opened");
    }

    @Test
    void aRecordThatCannotBeReadIsPassedOver() {
        start(true, 0);
        await().until(() -> committed() == 0);
        kafka.schedulePollTask(() -> kafka.addRecord(new ConsumerRecord<>(
                UPDATES.name(),
                0,
                0,
                "varne/1".getBytes(StandardCharsets.UTF_8),
                "{".getBytes(StandardCharsets.UTF_8))));
        give(1, log.at(1));

        await().until(() -> committed() == 2);
        assertThat(told).containsExactly("varne/1/opened");
    }

    @Test
    void theGroupsPlaceIsKeptByKafkaAndNeverGuessed() {
        Map<String, String> config = Clients.group(Map.of(), "webhooks-cms");

        assertThat(config)
                .containsEntry("group.id", "webhooks-cms")
                .containsEntry("auto.offset.reset", "none")
                .containsEntry("enable.auto.commit", "false")
                .containsEntry("isolation.level", "read_committed");
    }

    private void start(boolean fromBeginning, long end) {
        hub.take(log.written());
        Webhook hook = new Webhook(
                "cms",
                URI.create("http://localhost:" + receiver.actualPort()),
                "0123456789abcdef-of-the-cms",
                Webhook.Choice.ALL,
                fromBeginning);
        Writing writing = new Writing(hub, article -> Optional.of(new DeskId("world")), Clock.systemUTC());
        Courier courier = new Courier(hook, writing, new Postbox(vertx, Clock.systemUTC()), Clock.systemUTC());
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, end));
        kafka.schedulePollTask(() -> kafka.rebalance(List.of(PARTITION)));
        HookReader made = new HookReader(kafka, UPDATES, courier);
        reader = made;
        Thread.ofPlatform().daemon().start(made::run);
    }

    private void give(long offset, Entry entry) {
        hub.take(List.of(entry));
        kafka.schedulePollTask(() -> kafka.addRecord(new ConsumerRecord<>(
                UPDATES.name(), 0, offset, UPDATES.keyBytes(EntryKey.of(entry)), UPDATES.valueBytes(entry))));
    }

    /** -1 where nothing is committed yet. */
    private long committed() {
        return Optional.ofNullable(kafka.committed(Set.of(PARTITION)).get(PARTITION))
                .map(OffsetAndMetadata::offset)
                .orElse(-1L);
    }
}
