package dev.dateline.ingest.publish;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.SourceId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What sources remember, on a compacted topic beside the items: whoever loses the topics loses both. It is read once, when
 * something is recalled first, and known from then on. Clients block, so they run on threads of their own.
 */
public final class KafkaMemory {
    /** Many sources may keep something at once. */
    private static final int MOST_WAITING = 4096;

    private static final Executor LOADING =
            Thread.ofPlatform().name("ingest-recall").daemon()::start;

    private final Vertx vertx;
    private final Topic<SourceId, byte[]> topic;
    private final Outbox outbox;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<SourceId, String> texts = new ConcurrentHashMap<>();
    private @Nullable CompletableFuture<Void> loading;

    KafkaMemory(
            Vertx vertx,
            Topic<SourceId, byte[]> topic,
            Late<Producer<byte[], byte[]>> producer,
            Supplier<Consumer<byte[], byte[]>> consumers) {
        this.vertx = vertx;
        this.topic = topic;
        this.outbox = new Outbox("ingest-memory", MOST_WAITING, producer);
        this.consumers = consumers;
    }

    /** Needs no Kafka yet: until there is one, everything fails. Fails itself where {@code kafka} is not valid. */
    public static Future<KafkaMemory> open(Vertx vertx, Topics topics, Map<String, String> kafka) {
        return vertx.executeBlocking(() -> {
                    Map<String, Object> settings = ProducerSettings.over(kafka);
                    settings.put("client.id", "dateline-ingest-memory");
                    return new KafkaMemory(
                            vertx,
                            topics.sources(),
                            KafkaPublisher.producer(settings),
                            () -> new KafkaConsumer<>(SourceNotes.settings(kafka)));
                })
                .map(Objects::requireNonNull);
    }

    /** What was kept last for a source; empty where there is nothing; fails with {@link Unavailable} while Kafka is away. */
    public Future<Optional<String>> recall(SourceId source) {
        return here(loaded()).map(done -> Optional.ofNullable(texts.get(source)));
    }

    /**
     * Succeeds when all in-sync replicas have it; fails with {@link Unavailable} where that did not happen in time. Of
     * several texts of one source the last one asked for is the last one written.
     */
    public Future<Void> keep(SourceId source, String text) {
        return here(outbox.send(List.of(() -> record(source, text)))
                .thenCompose(List::getFirst)
                .thenRun(() -> texts.put(source, text)));
    }

    /** Waits for what is on its way, at most ten seconds. */
    public Future<Void> close() {
        return vertx.executeBlocking(() -> {
                    outbox.close();
                    return null;
                })
                .mapEmpty();
    }

    /** One reading for all who ask; after one that failed, the next who asks begins another. */
    private synchronized CompletionStage<Void> loaded() {
        if (loading == null || loading.isCompletedExceptionally()) {
            loading = CompletableFuture.runAsync(this::load, LOADING);
        }
        return loading;
    }

    private void load() {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            Map<SourceId, String> read = new HashMap<>();
            SourceNotes.read(consumer, topic, read);
            // What was kept while this was read is newer.
            read.forEach(texts::putIfAbsent);
        }
    }

    private ProducerRecord<byte[], byte[]> record(SourceId source, String text) {
        byte[] value = topic.valueBytes(text.getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic.name(), topic.partition(source), topic.keyBytes(source), value);
    }

    private Future<Void> here(CompletionStage<Void> stage) {
        return Future.fromCompletionStage(stage, vertx.getOrCreateContext())
                .recover(failure -> Future.failedFuture(Unavailable.because(failure)));
    }
}
