package dev.dateline.standalone.backup;

import dev.dateline.contract.topic.Topic;
import dev.dateline.standalone.Trouble;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Fills one empty partition from its lines, in their order. */
final class Refill {
    /** So many are on their way at most, which bounds memory. */
    private static final int UNDER_WAY = 500;

    private final Producer<byte[], byte[]> producer;
    private final TopicPartition partition;
    private final boolean atItsOffset;
    private final Queue<Sent> sent = new ArrayDeque<>();
    private long next;

    /** A record on its way, and where it must come to stand. */
    private record Sent(Future<RecordMetadata> record, long offset) {}

    /** {@code atItsOffset}: whether gaps are filled by records that say nothing, so that each line keeps its offset. */
    Refill(Producer<byte[], byte[]> producer, TopicPartition partition, boolean atItsOffset) {
        this.producer = producer;
        this.partition = partition;
        this.atItsOffset = atItsOffset;
    }

    void take(Line line) {
        ProducerRecord<byte[], byte[]> record = line.record(partition);
        while (atItsOffset && next < line.offset()) {
            send(new ProducerRecord<byte[], byte[]>(
                    partition.topic(), partition.partition(), record.timestamp(), Topic.filler(), null));
        }
        send(record);
    }

    /** Everything is acknowledged when this returns; gives the offset behind it. */
    long end() {
        producer.flush();
        settle(0);
        return next;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(new Sent(producer.send(record), next));
        next++;
        settle(UNDER_WAY);
    }

    private void settle(int left) {
        while (sent.size() > left) {
            settle(sent.remove());
        }
    }

    private void settle(Sent one) {
        try {
            long stands = one.record().get().offset();
            if (stands != one.offset()) {
                throw Trouble.failed("somebody else writes to " + partition + ": a record came to stand at " + stands
                        + " instead of " + one.offset() + ", so stop everything that runs here");
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
