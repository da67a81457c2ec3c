package dev.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RawKey;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.raw.RawDelivery;
import dev.dateline.ingest.reading.Hint;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class KafkaPublisherTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("test.", 24));
    private static final Provider HARBOR_WIRE = new Provider("harbor-wire");
    private static final Instant CREATED = Instant.parse("2023-09-19T18:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    private static final String CONTEXT = "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void writesAnItemUnderItsVersionWithItsClocks() throws Exception {
        Producing producer = new Producing(true);
        WireItem item = item("urn:1");
        publisher(producer)
                .publish(new Batch(List.of(item), List.of(), RECEIVED))
                .await(10, TimeUnit.SECONDS);

        ProducerRecord<byte[], byte[]> written = producer.history().getFirst();
        assertThat(written.topic()).isEqualTo("test.wire");
        assertThat(written.partition()).isEqualTo(TOPICS.wire().partition(item.version()));
        assertThat(written.timestamp()).isNull();
        assertThat(TOPICS.wire().key(written.key())).isEqualTo(item.version());
        assertThat(TOPICS.wire().value(written.value())).isEqualTo(item);
        assertThat(clock(written, Stage.PROVIDER)).isEqualTo(CREATED);
        assertThat(clock(written, Stage.RECEIVED)).isEqualTo(RECEIVED);
    }

    @Test
    void anItemCarriesItsFirstStepWhichEndsWhenKafkaHasIt() throws Exception {
        Producing producer = new Producing(true);
        List<String> told = new CopyOnWriteArrayList<>();
        Reach reach = new Reach(() -> CompletableFuture.completedFuture(null), System::nanoTime);
        Late<Producer<byte[], byte[]>> made = new Late<>(() -> producer, Producer::close, System::nanoTime);
        new KafkaPublisher(vertx, made, Records.on(TOPICS), reach, following(told), () -> {})
                .publish(new Batch(List.of(item("urn:1")), List.of(), RECEIVED))
                .await(10, TimeUnit.SECONDS);

        Headers headers = producer.history().getFirst().headers();
        assertThat(TraceContext.read(headers.lastHeader(TraceContext.HEADER).value()))
                .isEqualTo(CONTEXT);
        assertThat(told).containsExactly("accept " + RECEIVED + " []", "harbor-wire", "NEW", "ended");
    }

    @Test
    void whatNobodyFollowsCarriesNoStep() throws Exception {
        Producing producer = new Producing(true);
        publisher(producer)
                .publish(new Batch(List.of(item("urn:1")), List.of(), RECEIVED))
                .await(10, TimeUnit.SECONDS);

        assertThat(producer.history().getFirst().headers().lastHeader(TraceContext.HEADER))
                .isNull();
    }

    private static Tracer following(List<String> told) {
        return new Tracer() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public Step begin(String name, Instant at, List<String> after) {
                told.add(name + " " + at + " " + after);
                return new Told(told);
            }
        };
    }

    private record Told(List<String> told) implements Step {
        @Override
        public String context() {
            return CONTEXT;
        }

        @Override
        public Step with(String what, String value) {
            told.add(value);
            return this;
        }

        @Override
        public void end() {
            told.add("ended");
        }

        @Override
        public void failed() {
            told.add("failed");
        }
    }

    @Test
    void writesWhatWasSetAside() throws Exception {
        Producing producer = new Producing(true);
        Rejected rejected =
                Rejected.of(HARBOR_WIRE, "sha256-1", RejectReason.MALFORMED, "no JSON", new byte[] {1}, RECEIVED);
        publisher(producer)
                .publish(new Batch(List.of(), List.of(rejected), RECEIVED))
                .await(10, TimeUnit.SECONDS);

        ProducerRecord<byte[], byte[]> written = producer.history().getFirst();
        assertThat(written.topic()).isEqualTo("test.rejected");
        assertThat(TOPICS.rejected().key(written.key())).isEqualTo(new ItemId(HARBOR_WIRE, "sha256-1"));
        assertThat(TOPICS.rejected().value(written.value())).isEqualTo(rejected);
    }

    @Test
    void writesADeliveryBeforeWhatPointsToItWithWhatWasTold() throws Exception {
        Producing producer = new Producing(true);
        byte[] bytes = new byte[4 << 20];
        new Random(1).nextBytes(bytes);
        SourceId source = new SourceId(HARBOR_WIRE, "push");
        RawDelivery raw = RawDelivery.of(RawId.of(bytes), source, new Hint("application/json", null), RECEIVED, bytes);
        publisher(producer)
                .publish(new Batch(List.of(item("urn:1").from(raw.id())), List.of(), RECEIVED, raw))
                .await(10, TimeUnit.SECONDS);

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("test.raw", "test.raw", "test.wire");
        ProducerRecord<byte[], byte[]> second = producer.history().get(1);
        assertThat(TOPICS.raw().key(second.key())).isEqualTo(new RawKey(HARBOR_WIRE, raw.id(), 1));
        assertThat(second.partition()).isEqualTo(producer.history().getFirst().partition());
        assertThat(second.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "source=push",
                        "content-type=application/json",
                        "length=4194304",
                        "parts=2",
                        "clock.received=" + RECEIVED.toEpochMilli());
        assertThat(RawHeaders.parts(second.headers())).isEqualTo(2);
        assertThat(TOPICS.wire().value(producer.history().get(2).value()).raw()).isEqualTo(raw.id());
        List<byte[]> parts = producer.history().subList(0, 2).stream()
                .map(ProducerRecord::value)
                .toList();
        assertThat(RawDelivery.unpacked(raw.id(), parts)).isEqualTo(bytes);
    }

    @Test
    void succeedsOnlyOnceAllOfABatchIsAcknowledged() throws Exception {
        Producing producer = new Producing(false);
        Future<Void> published =
                publisher(producer).publish(new Batch(List.of(item("urn:1"), item("urn:2")), List.of(), RECEIVED));
        producer.awaitBoth();

        producer.completeNext();
        assertThat(published.isComplete()).isFalse();
        producer.completeNext();
        published.await(10, TimeUnit.SECONDS);
    }

    @Test
    void failsAsUnavailableWhereOneOfABatchIsNotAcknowledged() throws Exception {
        Producing producer = new Producing(false);
        Future<Void> published =
                publisher(producer).publish(new Batch(List.of(item("urn:1"), item("urn:2")), List.of(), RECEIVED));
        producer.awaitBoth();
        producer.completeNext();
        producer.errorNext(new TimeoutException("10000 ms have passed\nsince"));

        assertThatThrownBy(() -> published.await(10, TimeUnit.SECONDS))
                .isInstanceOf(Unavailable.class)
                .hasMessage("Kafka: 10000 ms have passed");
    }

    @Test
    void whatKafkaRefusesForGoodKeepsNothingElseOfItsBatchFromBeingTaken() throws Exception {
        Producing producer = new Producing(true);
        producer.refuses = new RecordTooLargeException("the message is 9 bytes\nlong");
        producer.refused = 1;
        WireItem large = item("urn:2");
        Batch batch = new Batch(List.of(item("urn:1"), large, item("urn:3")), List.of(), RECEIVED);
        Future<Void> published = publisher(producer).publish(batch);

        assertThatThrownBy(() -> published.await(10, TimeUnit.SECONDS))
                .isInstanceOf(RefusedForGood.class)
                .hasMessage("the message is 9 bytes")
                .extracting(failure -> ((RefusedForGood) failure).refused().items())
                .isEqualTo(List.of(large));
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void whereAnyOfABatchMayBeTakenLaterAllOfItIsToComeAgain() throws Exception {
        Producing producer = new Producing(false);
        Future<Void> published =
                publisher(producer).publish(new Batch(List.of(item("urn:1"), item("urn:2")), List.of(), RECEIVED));
        producer.awaitBoth();
        producer.errorNext(new RecordTooLargeException("too large"));
        producer.errorNext(new NotEnoughReplicasException("a broker is away"));

        assertThatThrownBy(() -> published.await(10, TimeUnit.SECONDS))
                .isInstanceOf(Unavailable.class)
                .hasMessage("Kafka: a broker is away");
    }

    @Test
    void whoIsNotLetInComesAgainAndItIsSaidOnce() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(Complaint.class);
        log.addAppender(lines);
        Producing producer = new Producing(true);
        producer.sendException = new TopicAuthorizationException("not authorized to write wire");
        KafkaPublisher publisher = publisher(producer);
        for (int i = 0; i < 3; i++) {
            Future<Void> published = publisher.publish(new Batch(List.of(item("urn:1")), List.of(), RECEIVED));
            assertThatThrownBy(() -> published.await(10, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
        }
        log.detachAppender(lines);

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage()).startsWith("Kafka: not authorized to write wire; until ");
        });
    }

    @Test
    void startsWhileItsServersHaveNoNameThatIsKnown() throws Exception {
        Map<String, String> unknown = Map.of("bootstrap.servers", "kafka.invalid:9092");
        KafkaPublisher publisher = KafkaPublisher.open(vertx, TOPICS, unknown).await(30, TimeUnit.SECONDS);
        Future<Void> published = publisher.publish(new Batch(List.of(item("urn:1")), List.of(), RECEIVED));

        for (Future<Void> each : List.of(published, publisher.reach())) {
            assertThatThrownBy(() -> each.await(30, TimeUnit.SECONDS))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageStartingWith("Kafka: No resolvable bootstrap urls");
        }
        publisher.close().await(15, TimeUnit.SECONDS);
        Map<String, String> wrong = Map.of("bootstrap.servers", "kafka.invalid");
        assertThatThrownBy(() -> KafkaPublisher.open(vertx, TOPICS, wrong).await(30, TimeUnit.SECONDS))
                .isInstanceOf(KafkaException.class);
    }

    @Test
    void sendsNoMoreOfABatchAfterAFailure() throws Exception {
        Producing producer = new Producing(true);
        producer.sendException = new TimeoutException("no metadata");
        Future<Void> published =
                publisher(producer).publish(new Batch(List.of(item("urn:1"), item("urn:2")), List.of(), RECEIVED));

        assertThatThrownBy(() -> published.await(10, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
        assertThat(producer.asked.getCount()).isEqualTo(1);
    }

    @Test
    void whatWaitedBehindASendThatKafkaKeptWaitingFailsWithItAndNothingAfterThat() throws Exception {
        CountDownLatch patience = new CountDownLatch(1);
        Producing producer = new Producing(true);
        producer.sendException = new TimeoutException("no metadata");
        producer.before = () -> awaitUninterrupted(patience);
        KafkaPublisher publisher = publisher(producer);
        Future<Void> first = publisher.publish(new Batch(List.of(item("urn:1")), List.of(), RECEIVED));
        Future<Void> behind = publisher.publish(new Batch(List.of(item("urn:2")), List.of(), RECEIVED));
        patience.countDown();

        for (Future<Void> each : List.of(first, behind)) {
            assertThatThrownBy(() -> each.await(10, TimeUnit.SECONDS))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("Kafka: no metadata");
        }
        assertThat(producer.asked.getCount()).isEqualTo(1);
        producer.sendException = null;
        publisher
                .publish(new Batch(List.of(item("urn:2")), List.of(), RECEIVED))
                .await(10, TimeUnit.SECONDS);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void completesOnTheContextOfTheCaller() throws Exception {
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Context> completedOn = new CompletableFuture<>();
        KafkaPublisher publisher = publisher(new Producing(true));
        context.runOnContext(start -> publisher
                .publish(new Batch(List.of(item("urn:1")), List.of(), RECEIVED))
                .onComplete(done -> completedOn.complete(Vertx.currentContext())));

        assertThat(completedOn.get(10, TimeUnit.SECONDS)).isSameAs(context);
    }

    @Test
    void opensWithoutKafkaAndFailsWithinItsBounds() throws Exception {
        Map<String, String> nobody = Map.of("bootstrap.servers", "127.0.0.1:1");
        KafkaPublisher publisher = KafkaPublisher.open(vertx, TOPICS, nobody).await(10, TimeUnit.SECONDS);
        Future<Void> published = publisher.publish(new Batch(List.of(item("urn:1")), List.of(), RECEIVED));
        Future<Void> reached = publisher.reach();

        assertThatThrownBy(() -> published.await(15, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> reached.await(15, TimeUnit.SECONDS))
                .isInstanceOf(Unavailable.class)
                .hasMessageStartingWith("Kafka: ");
        publisher.close().await(15, TimeUnit.SECONDS);
    }

    private KafkaPublisher publisher(Producing producer) {
        Reach reach = new Reach(() -> CompletableFuture.completedStage(null), System::nanoTime);
        Late<Producer<byte[], byte[]>> made = new Late<>(() -> producer, Producer::close, System::nanoTime);
        return new KafkaPublisher(vertx, made, Records.on(TOPICS), reach, () -> {});
    }

    private static WireItem item(String uri) {
        return new WireItem(
                new ItemVersion(new ItemId(HARBOR_WIRE, uri), "1"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy("en", "Ferry aground", "", List.of()),
                CREATED);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant clock(ProducerRecord<byte[], byte[]> written, Stage stage) {
        return Stage.read(written.headers().lastHeader(stage.header()).value());
    }

    /** Counts what it is asked to send, up to two. */
    private static final class Producing extends MockProducer<byte[], byte[]> {
        private final CountDownLatch asked = new CountDownLatch(2);
        private Runnable before = () -> {};
        private @Nullable RuntimeException refuses;
        private int refused;
        private int sent;

        Producing(boolean acknowledges) {
            super(acknowledges, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized java.util.concurrent.Future<RecordMetadata> send(
                ProducerRecord<byte[], byte[]> written, Callback callback) {
            before.run();
            try {
                if (refuses != null && sent++ == refused) {
                    callback.onCompletion(null, refuses);
                    return CompletableFuture.failedFuture(refuses);
                }
                return super.send(written, callback);
            } finally {
                asked.countDown();
            }
        }

        void awaitBoth() throws InterruptedException {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
