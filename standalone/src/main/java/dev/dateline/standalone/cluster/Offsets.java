package dev.dateline.standalone.cluster;

import dev.dateline.standalone.Trouble;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;

/** Asks where partitions begin or end, and how far a group has come in them. */
public record Offsets(Admin admin) {
    /** Of those that tell; {@code unknown} hears of the others, and why, which do not keep these from telling. */
    public Map<TopicPartition, Long> of(
            Collection<TopicPartition> partitions, OffsetSpec which, BiConsumer<TopicPartition, String> unknown)
            throws InterruptedException, ExecutionException {
        ListOffsetsResult asked =
                admin.listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, one -> which)));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition one : partitions) {
            try {
                offsets.put(one, asked.partitionResult(one).get().offset());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof ApiException why)) {
                    throw e;
                }
                unknown.accept(one, Trouble.lineOf(why));
            }
        }
        return offsets;
    }

    /** What a group has committed, by partition; nothing for a group that keeps no offsets. */
    public Map<TopicPartition, Long> committed(String group) throws InterruptedException, ExecutionException {
        return committed(group, new ListConsumerGroupOffsetsOptions());
    }

    /** The same once what is being committed in a transaction is settled; an error where that takes too long. */
    public Map<TopicPartition, Long> settled(String group) throws InterruptedException, ExecutionException {
        return committed(group, new ListConsumerGroupOffsetsOptions().requireStable(true));
    }

    private Map<TopicPartition, Long> committed(String group, ListConsumerGroupOffsetsOptions how)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> kept = admin.listConsumerGroupOffsets(group, how)
                .partitionsToOffsetAndMetadata()
                .get();
        kept.forEach((one, at) -> {
            if (at != null) {
                committed.put(one, at.offset());
            }
        });
        return committed;
    }
}
