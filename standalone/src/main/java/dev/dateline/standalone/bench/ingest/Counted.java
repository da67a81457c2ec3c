package dev.dateline.standalone.bench.ingest;

import dev.dateline.contract.topic.Topic;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.Offsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many records stand on a topic that was empty: what was acknowledged must be there, once. */
final class Counted implements AutoCloseable {
    private final Admin admin;
    private final List<TopicPartition> partitions;

    Counted(Map<String, String> kafka, Topic<?, ?> topic) {
        this.admin = Admin.create(new HashMap<String, Object>(kafka));
        this.partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    /** Fails in one line unless each item that was published, in this process and by HTTP, stands there. */
    void require(IngestOptions options) throws ExecutionException, InterruptedException {
        long found = records();
        int rounds = options.rounds() + options.warmUps();
        long expected = 2L * rounds * options.items() * options.forms().size();
        if (found != expected) {
            throw Trouble.failed("of %,d items acknowledged %,d are on wire".formatted(expected, found));
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private long records() throws ExecutionException, InterruptedException {
        return new Offsets(admin)
                        .of(partitions, OffsetSpec.latest(), (one, why) -> {
                            throw Trouble.failed("where " + one + " ends is not known: " + why);
                        })
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }
}
