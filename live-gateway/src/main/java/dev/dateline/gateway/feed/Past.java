package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topic;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads one partition as far as it goes by now, each time anew: editors ask for that seldom, and a node need not hold all that
 * ever was. Few at a time, since each reads a whole partition.
 */
final class Past {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    private final Vertx vertx;
    private final Map<String, String> kafka;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /**
     * @param kafka the operator's client properties
     */
    Past(Vertx vertx, Map<String, String> kafka) {
        this.vertx = vertx;
        this.kafka = Map.copyOf(kafka);
    }

    /** All that stands in the partition of {@code any}; done when it was taken, fails within seconds. */
    <K, V> Future<Void> read(Topic<K, V> topic, K any, Words.Taker<K, V> taker) {
        if (!turns.tryAcquire()) {
            return Future.failedFuture(new IllegalStateException("others' questions are being read for"));
        }
        Reader reader;
        try {
            reader = new Reader(vertx, kafka, true);
        } catch (RuntimeException e) {
            turns.release();
            return Future.failedFuture(e);
        }
        Set<TopicPartition> partition = Set.of(new TopicPartition(topic.name(), topic.partition(any)));
        return read(reader, partition, new Words<>(topic, new LongAdder()), taker)
                .eventually(reader::close)
                .eventually(() -> {
                    turns.release();
                    return Future.succeededFuture();
                });
    }

    private static <K, V> Future<Void> read(
            Reader reader, Set<TopicPartition> partition, Words<K, V> words, Words.Taker<K, V> taker) {
        return reader.assign(partition)
                .compose(assigned -> reader.ends(partition))
                .compose(ends -> reader.read(Reader.beginning(partition), batch -> words.each(batch, taker))
                        .compose(begun -> reader.reached(ends, LIMIT)));
    }
}
