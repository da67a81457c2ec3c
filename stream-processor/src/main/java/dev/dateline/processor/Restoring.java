package dev.dateline.processor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far an application is with reading its state again from Kafka, where that was lost here. From any thread. */
final class Restoring implements StateRestoreListener {
    private final Map<TopicPartition, Far> partitions = new ConcurrentHashMap<>();

    /** How many records of how many were read. */
    private record Far(long all, long read) {
        long left() {
            return Math.max(0, all - read);
        }
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        partitions.put(partition, new Far(Math.max(0, end - start), 0));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
        partitions.computeIfPresent(partition, (any, far) -> new Far(far.all(), far.read() + restored));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long restored) {
        partitions.remove(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
        partitions.remove(partition);
    }

    /** Records that are not read yet. */
    long left() {
        return partitions.values().stream().mapToLong(Far::left).sum();
    }

    /** One line where {@code application} is at it; none where it is not. */
    List<String> lines(String application) {
        List<Far> now = List.copyOf(partitions.values());
        if (now.isEmpty()) {
            return List.of();
        }
        long all = now.stream().mapToLong(Far::all).sum();
        long read =
                now.stream().mapToLong(far -> Math.min(far.all(), far.read())).sum();
        return List.of("%s reads its state again: %d of %d records, %d partitions left"
                .formatted(application, read, all, now.size()));
    }
}
