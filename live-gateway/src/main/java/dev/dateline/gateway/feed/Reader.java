package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topic;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer without a group, on partitions that it is given. Batches and results come on the event loop that made it,
 * in the order in which Kafka had them. On a thread of its own rather than with vertx-kafka-client, which goes three times
 * from thread to thread for each batch.
 */
final class Reader {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    /** How long an idle poll keeps other questions to the consumer waiting. */
    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);
    private static final long CHECK_MS = 20;

    private final Vertx vertx;
    private final Context context;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final Semaphore handled = new Semaphore(1);
    private final Promise<Void> ended = Promise.promise();
    private final Thread thread;
    private final Arrears arrears = new Arrears();
    private volatile boolean closing;

    /** Only the consumer's own thread looks at it. */
    private @Nullable Consumer<ConsumerRecords<byte[], byte[]>> batch;

    Reader(Vertx vertx, Map<String, String> kafka, boolean committed) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.consumer = new KafkaConsumer<>(
                new HashMap<String, Object>(Clients.consumer(kafka, committed)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.thread = Thread.ofPlatform().daemon().name("kafka-reader").start(this::run);
    }

    static Set<TopicPartition> partitions(Topic<?, ?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toSet());
    }

    static Map<TopicPartition, Long> beginning(Set<TopicPartition> partitions) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> 0L));
    }

    /** Takes these partitions, without reading yet; comes before all else. */
    Future<Void> assign(Set<TopicPartition> partitions) {
        return ask(kafka -> {
                    kafka.assign(partitions);
                    return partitions;
                })
                .mapEmpty();
    }

    /** The offsets that the next records will have, of partitions that are assigned. */
    Future<Map<TopicPartition, Long>> ends(Set<TopicPartition> partitions) {
        return ask(kafka -> kafka.endOffsets(partitions));
    }

    /** Reads on from these offsets for good; to be called once. */
    Future<Void> read(Map<TopicPartition, Long> from, Consumer<ConsumerRecords<byte[], byte[]>> take) {
        return ask(kafka -> {
                    from.forEach(kafka::seek);
                    batch = take;
                    return from;
                })
                .mapEmpty();
    }

    /** Done once everything before these offsets was handed out; fails after {@code limit}. */
    Future<Void> reached(Map<TopicPartition, Long> ends, Duration limit) {
        Promise<Void> done = Promise.promise();
        check(new HashMap<>(ends), System.nanoTime() + limit.toNanos(), done);
        return done.future();
    }

    /** How far it is behind, partition by partition. From any thread. */
    List<Feed.Lag> lags() {
        return arrears.newest();
    }

    /** Done once the consumer is closed. */
    Future<Void> close() {
        closing = true;
        LockSupport.unpark(thread);
        return ended.future();
    }

    /** Asks the consumer on its own thread. */
    private <T> Future<T> ask(Function<KafkaConsumer<byte[], byte[]>, T> question) {
        if (closing) {
            return Future.failedFuture("the consumer is closed");
        }
        Promise<T> answer = Promise.promise();
        asked.add(() -> {
            try {
                T value = question.apply(consumer);
                context.runOnContext(v -> answer.complete(value));
            } catch (RuntimeException e) {
                context.runOnContext(v -> answer.fail(e));
            }
        });
        LockSupport.unpark(thread);
        return answer.future();
    }

    private void run() {
        while (!closing) {
            answer();
            Consumer<ConsumerRecords<byte[], byte[]>> take = batch;
            if (take == null) {
                LockSupport.park(this);
            } else {
                poll(take);
            }
        }
        try {
            consumer.close(CloseOptions.timeout(LONGEST_CLOSE));
        } catch (RuntimeException e) {
            LOG.warn("a reader of Kafka did not close cleanly: {}", String.valueOf(e));
        }
        answer();
        context.runOnContext(v -> ended.complete());
    }

    private void answer() {
        for (Runnable next = asked.poll(); next != null; next = asked.poll()) {
            next.run();
        }
    }

    /** One batch is handled while the next is fetched, and none more. */
    private void poll(Consumer<ConsumerRecords<byte[], byte[]>> take) {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            arrears.note(consumer, records);
            if (!records.isEmpty() && isHandled()) {
                context.runOnContext(v -> {
                    try {
                        take.accept(records);
                    } finally {
                        handled.release();
                    }
                });
            }
        } catch (RuntimeException e) {
            // Whatever it is: a reader that ends without a word would keep pages as they are for ever.
            LOG.error("Kafka cannot be read: {}", String.valueOf(e));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Waits for the batch before; false where this one comes too late, for the consumer is being closed. */
    private boolean isHandled() {
        try {
            while (!closing) {
                if (handled.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            closing = true;
        }
        return false;
    }

    private void check(Map<TopicPartition, Long> ends, long deadline, Promise<Void> done) {
        Set<TopicPartition> open = Set.copyOf(ends.keySet());
        ask(kafka -> open.stream().collect(Collectors.toMap(partition -> partition, kafka::position)))
                .onFailure(done::fail)
                .onSuccess(at -> {
                    at.forEach((partition, offset) ->
                            ends.computeIfPresent(partition, (p, end) -> offset >= end ? null : end));
                    if (ends.isEmpty()) {
                        done.complete();
                    } else if (System.nanoTime() - deadline > 0) {
                        done.fail("Kafka did not hand out everything in time");
                    } else {
                        vertx.setTimer(CHECK_MS, id -> check(ends, deadline, done));
                    }
                });
    }
}
