package dev.dateline.standalone.verify;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.processor.topology.MatchTopology;
import dev.dateline.processor.verify.Archive;
import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The topics of one installation, read from Kafka. */
final class KafkaArchive implements Archive, AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** So often is enough for a person to see that it goes on. */
    private static final long TOLD = 1000;

    private final Admin admin;
    private final TopicScan scan;
    private final Progress progress;
    private final Map<String, Integer> partitions = new HashMap<>();
    private long records;

    /**
     * Looks up the topics.
     *
     * @throws Trouble where one is missing: then this is no installation, or another one
     */
    KafkaArchive(Map<String, String> kafka, Topics topics, Progress progress) {
        this.progress = progress;
        Map<String, String> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(PATIENCE.toMillis()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(PATIENCE.toMillis()));
        this.admin = Admin.create(new HashMap<String, Object>(settings));
        this.scan = new TopicScan(settings);
        try {
            describe(topics);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void describe(Topics topics) {
        Set<String> there = await(() -> admin.listTopics().names().get());
        for (Topic<?, ?> topic : topics.all()) {
            if (!there.contains(topic.name())) {
                throw Trouble.failed("there is no topic " + topic.name()
                        + ": nothing was ever kept here, or topics.prefix is another one");
            }
        }
        List<String> names = Stream.concat(
                        topics.all().stream().map(Topic::name), Stream.of(MatchTopology.changelog(topics)))
                .filter(there::contains)
                .toList();
        await(() -> admin.describeTopics(names).allTopicNames().get())
                .forEach(
                        (name, topic) -> partitions.put(name, topic.partitions().size()));
    }

    @Override
    public int partitions(String topic) {
        return partitions.getOrDefault(topic, 0);
    }

    @Override
    public long begin(TopicPartition partition) {
        return scan.begin(partition);
    }

    @Override
    public void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        progress.reading(partition, records);
        scan.read(partition, entry -> {
            reader.accept(entry);
            records++;
            if (records % TOLD == 0) {
                progress.reading(partition, records);
            }
        });
    }

    @Override
    public Map<TopicPartition, Long> taken(String application) {
        Map<TopicPartition, Long> taken = new HashMap<>();
        await(() -> admin.listConsumerGroupOffsets(application)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        taken.put(partition, offset.offset());
                    }
                });
        return taken;
    }

    @Override
    public void close() {
        scan.close();
        admin.close();
    }

    private interface Asking<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private static <T> T await(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
