package dev.dateline.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hands records to Kafka in the order in which they are given. A send may block, so they take turns on a thread of their
 * own; what waited behind one that Kafka kept waiting to the end fails with it, for it has waited as long as a sender should.
 */
final class Outbox {
    private final Late<Producer<byte[], byte[]>> producer;
    private final ThreadPoolExecutor turns;
    private volatile @Nullable KeptWaiting keptWaiting;
    private volatile @Nullable Broken broken;

    /** When a send gave up waiting (monotonic nanoseconds), and what it said. */
    private record KeptWaiting(long until, Throwable why) {}

    private record Broken(Producer<byte[], byte[]> producer, Throwable why) {}

    /** {@code most}: how many may wait for their turn. */
    Outbox(String thread, int most, Late<Producer<byte[], byte[]>> producer) {
        this.producer = producer;
        this.turns = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(most),
                Thread.ofPlatform().name(thread).daemon().factory());
    }

    /**
     * What becomes of each record, in their order, none after one that failed for what may pass. Fails with {@link
     * Unavailable} where too many wait.
     */
    CompletableFuture<List<CompletableFuture<Void>>> send(List<Supplier<ProducerRecord<byte[], byte[]>>> records) {
        long asked = System.nanoTime();
        try {
            return CompletableFuture.supplyAsync(() -> sendAll(records, asked), turns);
        } catch (RejectedExecutionException e) {
            String why = turns.isShutdown() ? "nothing is taken any longer" : "too many deliveries wait for it";
            return CompletableFuture.failedFuture(new Unavailable("Kafka: " + why));
        }
    }

    /** Waits for what is on its way. */
    void close() {
        turns.shutdown();
        producer.close();
    }

    private List<CompletableFuture<Void>> sendAll(List<Supplier<ProducerRecord<byte[], byte[]>>> records, long asked) {
        KeptWaiting last = keptWaiting;
        if (last != null && last.until() - asked > 0) {
            return List.of(CompletableFuture.failedFuture(last.why()));
        }
        leaveBroken();
        List<CompletableFuture<Void>> acks = new ArrayList<>();
        for (Supplier<ProducerRecord<byte[], byte[]>> each : records) {
            CompletableFuture<Void> ack = send(each);
            acks.add(ack);
            // Each further send might block just as long as the one that failed.
            if (ack.isCompletedExceptionally() && Verdict.of(ack.exceptionNow()) != Verdict.LASTING) {
                break;
            }
        }
        return acks;
    }

    private CompletableFuture<Void> send(Supplier<ProducerRecord<byte[], byte[]>> record) {
        CompletableFuture<Void> ack = new CompletableFuture<>();
        try {
            Producer<byte[], byte[]> now = producer.get();
            var unused = now.send(made(record), (metadata, failure) -> acknowledge(ack, now, failure));
        } catch (KafkaException | IllegalStateException e) {
            ack.completeExceptionally(e);
        }
        // Only what could not even be handed over has failed by now: the topic is not known, or memory is full.
        if (ack.isCompletedExceptionally() && ack.exceptionNow() instanceof TimeoutException late) {
            keptWaiting = new KeptWaiting(System.nanoTime(), late);
        }
        return ack;
    }

    private void acknowledge(CompletableFuture<Void> ack, Producer<byte[], byte[]> by, @Nullable Exception failure) {
        if (failure == null) {
            producer.works();
            ack.complete(null);
            return;
        }
        if (Verdict.endsAProducer(failure)) {
            broken = new Broken(by, failure);
        }
        ack.completeExceptionally(failure);
    }

    /** Here and not where it is heard of: a producer cannot be closed by its own thread. */
    private void leaveBroken() {
        Broken last = broken;
        if (last != null) {
            broken = null;
            producer.drop(last.producer(), Unavailable.line(last.why()));
        }
    }

    /** A record that cannot even be written is refused as Kafka would refuse it. */
    private static ProducerRecord<byte[], byte[]> made(Supplier<ProducerRecord<byte[], byte[]>> record) {
        try {
            return record.get();
        } catch (RuntimeException e) {
            throw new SerializationException("it cannot be written as a record: " + Unavailable.line(e));
        }
    }
}
