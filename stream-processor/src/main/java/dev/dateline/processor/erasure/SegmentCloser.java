package dev.dateline.processor.erasure;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends a record that says nothing to partitions that have gone quiet, so that Kafka closes their segments and can
 * compact what was overwritten. Several processors may do it beside each other: each then closes once more what another
 * has closed, which costs a record in a segment's time.
 */
public final class SegmentCloser implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentCloser.class);
    private static final long PATIENCE = 30;
    private static final int LOOKS = 8;

    private final Set<String> topics;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;
    private final Quiet quiet;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("close-segments").daemon().unstarted(task));

    private final ScheduledFuture<?> looking;
    private volatile @Nullable String failure;

    private SegmentCloser(Set<String> topics, Duration segment, Duration every, Map<String, Object> kafka) {
        this.topics = topics;
        this.quiet = new Quiet(segment);
        this.admin = Admin.create(kafka);
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.looking =
                thread.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Starts looking after all topics in which words can be overwritten.
     *
     * @param changelogs of the Streams applications; they need not exist yet
     * @param kafka client properties
     */
    public static SegmentCloser start(Topics topics, Collection<String> changelogs, Map<String, String> kafka) {
        Duration every = topics.plan().erasure().dividedBy(LOOKS);
        return new SegmentCloser(topics(topics, changelogs), topics.segment(), every, new HashMap<>(kafka));
    }

    /** The names of those that it looks after, and so writes to. */
    public static Set<String> topics(Topics topics, Collection<String> changelogs) {
        Stream<String> compacted =
                topics.all().stream().filter(SegmentCloser::forgets).map(Topic::name);
        // It is not compacted, but cut.
        Stream<String> cut = Stream.of(topics.matchInput().name());
        return Stream.of(compacted, cut, changelogs.stream())
                .flatMap(all -> all)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean forgets(Topic<?, ?> topic) {
        return topic.config().getOrDefault("cleanup.policy", "").contains("compact");
    }

    /** What fails is looked at again the next time. */
    private void look() {
        try {
            List<TopicPartition> found = quiet.among(tails(), Instant.now());
            Map<TopicPartition, Future<RecordMetadata>> sent = new HashMap<>();
            found.forEach(one -> sent.put(
                    one, producer.send(new ProducerRecord<>(one.topic(), one.partition(), Topic.filler(), null))));
            for (Map.Entry<TopicPartition, Future<RecordMetadata>> one : sent.entrySet()) {
                quiet.closed(
                        one.getKey(),
                        one.getValue().get(PATIENCE, TimeUnit.SECONDS).offset());
            }
            LOG.debug("closed the segments of {} quiet partitions", found.size());
            failure = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException | TimeoutException e) {
            // Whatever it is: what is thrown here would end all later looks without a word.
            failure = String.valueOf(e.getMessage());
            LOG.warn("words that were overwritten stay in Kafka's files for now: {}", failure);
        }
    }

    /** Why segments could not be closed at the last look; null where they were. */
    public @Nullable String failure() {
        return failure;
    }

    private Map<TopicPartition, Quiet.Tail> tails() throws ExecutionException, InterruptedException {
        List<TopicPartition> all = partitions();
        var ends = offsets(all, OffsetSpec.latest());
        var newest = offsets(all, OffsetSpec.maxTimestamp());
        Map<TopicPartition, Quiet.Tail> tails = new HashMap<>();
        ends.forEach((one, end) -> {
            ListOffsetsResultInfo youngest = newest.get(one);
            if (youngest != null && youngest.timestamp() >= 0) {
                tails.put(one, new Quiet.Tail(end.offset(), Instant.ofEpochMilli(youngest.timestamp())));
            }
        });
        return tails;
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<String> ours = topics.stream().filter(there::contains).toList();
        List<TopicPartition> all = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(ours).allTopicNames().get().values()) {
            topic.partitions().forEach(one -> all.add(new TopicPartition(topic.name(), one.partition())));
        }
        return all;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> all, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(all.stream().collect(Collectors.toMap(one -> one, one -> which)))
                .all()
                .get();
    }

    @Override
    public void close() {
        looking.cancel(true);
        thread.shutdown();
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }
}
