package dev.dateline.standalone.status;

import dev.dateline.standalone.Trouble;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;

/** Asks where partitions begin or end; one that cannot tell does not keep the others from telling. */
record Offsets(Admin admin) {
    /** Of those that tell; {@code unknown} hears of the others, and why. */
    Map<TopicPartition, Long> of(
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
}
