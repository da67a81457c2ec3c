package dev.dateline.standalone.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Reads partitions from their end on, on a thread of its own. */
final class Follower implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;

    private Follower(KafkaConsumer<byte[], byte[]> consumer, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().name("floor").daemon().start(() -> {
            try (consumer) {
                while (true) {
                    consumer.poll(POLL).forEach(taker);
                }
            } catch (WakeupException e) {
                // Asked to stop.
            }
        });
    }

    static Follower start(
            Map<String, Object> settings,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asking where that is makes it so now, not at the first poll.
        partitions.forEach(consumer::position);
        return new Follower(consumer, taker);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
