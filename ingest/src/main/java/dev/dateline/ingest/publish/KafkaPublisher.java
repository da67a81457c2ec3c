package dev.dateline.ingest.publish;

import dev.dateline.contract.topic.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes with an idempotent producer. Its sends may block, so they take turns on a thread of their own; what waited
 * behind one that Kafka kept waiting to the end fails with it, for it has waited as long as a sender should.
 */
public final class KafkaPublisher implements Publisher {
    private static final int MOST_WAITING = 256;
    private static final Duration FLUSH = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Producer<byte[], byte[]> producer;
    private final Records records;
    private final Reach reach;
    private final AutoCloseable alongside;
    private final ExecutorService turns = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("ingest-publish").daemon().factory());
    private volatile @Nullable KeptWaiting keptWaiting;

    /** When a send gave up waiting (monotonic nanoseconds), and what it said. */
    private record KeptWaiting(long until, Throwable why) {}

    /** {@code alongside} is closed after the producer. */
    KafkaPublisher(
            Vertx vertx, Producer<byte[], byte[]> producer, Records records, Reach reach, AutoCloseable alongside) {
        this.vertx = vertx;
        this.producer = producer;
        this.records = records;
        this.reach = reach;
        this.alongside = alongside;
    }

    /** Needs no Kafka yet: until there is one, publishing fails. Fails itself where {@code kafka} is not valid. */
    public static Future<KafkaPublisher> open(Vertx vertx, Topics topics, Map<String, String> kafka) {
        return vertx.executeBlocking(() -> {
                    var producer = new KafkaProducer<byte[], byte[]>(ProducerSettings.over(kafka));
                    Map<String, Object> settings = new HashMap<>(kafka);
                    settings.put("client.id", "dateline-ingest-health");
                    Admin admin = Admin.create(settings);
                    Reach reach = new Reach(
                            Reach.topics(admin, List.of(topics.raw(), topics.wire(), topics.rejected())),
                            System::nanoTime);
                    return new KafkaPublisher(
                            vertx, producer, Records.on(topics), reach, () -> admin.close(Duration.ofSeconds(1)));
                })
                .map(Objects::requireNonNull);
    }

    @Override
    public Future<Void> publish(Batch batch) {
        long asked = System.nanoTime();
        try {
            return here(CompletableFuture.supplyAsync(() -> sendAll(batch, asked), turns)
                    .thenCompose(KafkaPublisher::all));
        } catch (RejectedExecutionException e) {
            return Future.failedFuture(new Unavailable("Kafka: too many deliveries wait for it"));
        }
    }

    @Override
    public Future<Void> reach() {
        return here(reach.check());
    }

    /** Waits for what is on its way, at most ten seconds. */
    public Future<Void> close() {
        return vertx.executeBlocking(() -> {
                    turns.shutdown();
                    producer.close(FLUSH);
                    alongside.close();
                    return null;
                })
                .mapEmpty();
    }

    private List<CompletableFuture<Void>> sendAll(Batch batch, long asked) {
        KeptWaiting last = keptWaiting;
        if (last != null && last.until() - asked > 0) {
            return List.of(CompletableFuture.failedFuture(last.why()));
        }
        List<CompletableFuture<Void>> acks = new ArrayList<>();
        Iterator<ProducerRecord<byte[], byte[]>> each = records.of(batch).iterator();
        boolean fits = true;
        while (fits && each.hasNext()) {
            CompletableFuture<Void> ack = send(each.next());
            acks.add(ack);
            // Each further send might block just as long as the one that failed.
            fits = !ack.isCompletedExceptionally();
        }
        return acks;
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> acks) {
        return CompletableFuture.allOf(acks.toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> ack = new CompletableFuture<>();
        try {
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    reach.acknowledged();
                    ack.complete(null);
                } else {
                    reach.failed();
                    ack.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            ack.completeExceptionally(e);
        }
        // Only what could not even be handed over has failed by now: the topic is not known, or memory is full.
        if (ack.isCompletedExceptionally() && ack.exceptionNow() instanceof TimeoutException late) {
            keptWaiting = new KeptWaiting(System.nanoTime(), late);
        }
        return ack;
    }

    private Future<Void> here(CompletionStage<Void> stage) {
        return Future.fromCompletionStage(stage, vertx.getOrCreateContext())
                .recover(failure -> Future.failedFuture(Unavailable.because(failure)));
    }
}
