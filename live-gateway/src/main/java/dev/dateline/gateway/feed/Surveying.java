package dev.dateline.gateway.feed;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What is asked of Kafka at a look, in this order. Blocks, for one thread; from a look to the next it remembers rates, ages and places. */
final class Surveying implements AutoCloseable {
    private static final Duration SIZES = Duration.ofSeconds(15);
    private static final int LAST_REJECTED = 100;
    private static final int LAST_ITEMS = 20;

    private final Topics topics;
    private final Admin admin;
    private final TopicAsk topicAsk;
    private final GroupAsk groupAsk;
    private final Tail rejected;
    private final Tail wire;
    private final Aside aside;
    private final Rates rates = new Rates();
    private final Map<String, Instant> heard = new HashMap<>();
    private @Nullable Measured measured;

    /** What changes slowly, and when it was asked; null where that is withheld. */
    private record Measured(
            long nanos,
            @Nullable Map<String, Long> bytes,
            @Nullable Map<String, Map<String, String>> configs) {
        static final Measured NOTHING = new Measured(0, null, null);
    }

    /** What topics are like, and where their partitions end and begin. */
    private record Told(
            Map<String, Optional<TopicDescription>> described,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> begins) {}

    private Surveying(Topics topics, Admin admin, Tail rejected, Tail wire) {
        this.topics = topics;
        this.admin = admin;
        this.topicAsk = new TopicAsk(topics, admin);
        this.groupAsk = new GroupAsk(topics, admin);
        this.rejected = rejected;
        this.wire = wire;
        this.aside = new Aside(topics.rejected());
    }

    /**
     * Leaves nothing open where it fails.
     *
     * @param kafka the operator's client properties
     */
    static Surveying open(Topics topics, Map<String, String> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, Surveyor.PATIENCE_MS);
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, Surveyor.REQUEST_MS);
        Admin admin = Admin.create(config);
        Tail rejected = null;
        try {
            rejected = new Tail(topics.rejected(), LAST_REJECTED, kafka);
            return new Surveying(topics, admin, rejected, new Tail(topics.wire(), LAST_ITEMS, kafka));
        } catch (RuntimeException | Error e) {
            if (rejected != null) {
                rejected.close();
            }
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * How it is now. Fails where Kafka does not tell of its topics; of the rest it leaves out what does not come.
     *
     * @param senders whether to look who sends
     * @param early is told what topics are like before the rest is asked
     */
    Survey look(List<String> groups, boolean senders, Consumer<List<Survey.TopicLook>> early)
            throws InterruptedException, ExecutionException {
        Withheld withheld = new Withheld();
        Map<String, Optional<TopicDescription>> described = topicAsk.described(withheld);
        List<TopicDescription> there =
                described.values().stream().flatMap(Optional::stream).toList();
        Map<TopicPartition, Long> ends = topicAsk.offsets(there, OffsetSpec.latest());
        Map<TopicPartition, Long> begins = topicAsk.offsets(there, OffsetSpec.earliest());
        rates.take(System.nanoTime(), sums(ends));
        Told told = new Told(described, ends, begins);
        early.accept(looks(told, measured == null ? Measured.NOTHING : measured));
        List<Survey.TopicLook> looks = looks(told, measured(there, withheld));
        List<Survey.GroupLook> read = groupAsk.at(groups, ends, Instant.now(), withheld);
        aside.keep(begins, ends);
        withheld.known("what was set aside", "Read on " + topics.rejected().name(), () -> {
            follow(rejected, described.getOrDefault(topics.rejected().name(), Optional.empty()), aside::take);
            return true;
        });
        if (senders) {
            withheld.known("who sends", "Read on " + topics.wire().name(), () -> {
                follow(wire, described.getOrDefault(topics.wire().name(), Optional.empty()), this::hear);
                return true;
            });
        }
        return new Survey(Instant.now(), null, looks, read, aside.newest(), senders(), withheld.lines());
    }

    private List<Survey.TopicLook> looks(Told told, Measured slow) {
        return topics.all().stream()
                .filter(topic -> told.described().containsKey(topic.name()))
                .map(topic -> look(topic, told, slow))
                .toList();
    }

    @Override
    public void close() {
        try {
            rejected.close();
        } finally {
            try {
                wire.close();
            } finally {
                admin.close(Duration.ofSeconds(1));
            }
        }
    }

    private static void follow(
            Tail tail, Optional<TopicDescription> topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        if (topic.isPresent() && topic.get().partitions().stream().noneMatch(TopicAsk::isLeaderless)) {
            tail.look(topic.get().partitions().size(), taker);
        }
    }

    private Measured measured(List<TopicDescription> there, Withheld withheld)
            throws InterruptedException, ExecutionException {
        Measured before = fresh(measured);
        // What is not known is asked again each time, so that its line stays and goes with the right.
        Map<String, Long> bytes = before == null ? null : before.bytes();
        boolean whole = true;
        if (bytes == null) {
            int unknown = withheld.lines().size();
            bytes = withheld.known("how large topics are", "Describe on the cluster", () -> topicAsk.bytes(withheld));
            whole = withheld.lines().size() == unknown;
        }
        List<String> names = there.stream().map(TopicDescription::name).toList();
        Map<String, Map<String, String>> configs = before != null && before.configs() != null
                ? before.configs()
                : withheld.known("how topics are set", "DescribeConfigs on the topics", () -> topicAsk.configs(names));
        long nanos = before == null ? System.nanoTime() : before.nanos();
        measured = new Measured(nanos, whole ? bytes : null, configs);
        return new Measured(nanos, bytes, configs);
    }

    private static @Nullable Measured fresh(@Nullable Measured before) {
        return before == null || System.nanoTime() - before.nanos() >= SIZES.toNanos() ? null : before;
    }

    private Survey.TopicLook look(Topic<?, ?> topic, Told told, Measured slow) {
        Optional<TopicDescription> description = told.described().getOrDefault(topic.name(), Optional.empty());
        Map<TopicPartition, Long> ends = told.ends();
        Map<TopicPartition, Long> begins = told.begins();
        String word = topic.name().substring(topics.plan().prefix().length());
        if (description.isEmpty()) {
            return new Survey.TopicLook(
                    topic.name(), word, false, 0, topic.partitions(), 0, 0, 0, null, null, null, List.of());
        }
        TopicDescription found = description.get();
        int partitions = found.partitions().size();
        long records = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .mapToLong(one -> ends.getOrDefault(one, 0L) - begins.getOrDefault(one, ends.getOrDefault(one, 0L)))
                .sum();
        int minInsync = topics.plan().minInsync();
        Map<String, Long> bytes = slow.bytes();
        Map<String, Map<String, String>> configs = slow.configs();
        Map<String, String> config = configs == null ? null : configs.get(topic.name());
        return new Survey.TopicLook(
                topic.name(),
                word,
                true,
                partitions,
                topic.partitions(),
                TopicAsk.count(found, TopicAsk::isLeaderless),
                TopicAsk.count(found, one -> one.isr().size() < minInsync),
                TopicAsk.count(found, one -> one.isr().size() < one.replicas().size()),
                records,
                bytes == null ? null : bytes.getOrDefault(topic.name(), 0L),
                rates.of(topic.name()),
                config == null ? List.of() : Drifts.of(topic, partitions, config));
    }

    private static Map<String, Long> sums(Map<TopicPartition, Long> ends) {
        Map<String, Long> sums = new HashMap<>();
        ends.forEach((partition, end) -> sums.merge(partition.topic(), end, Long::sum));
        return sums;
    }

    private void hear(ConsumerRecord<byte[], byte[]> entry) {
        if (Topic.isFiller(entry.key())) {
            return;
        }
        Topic<ItemVersion, WireItem> items = topics.wire();
        try {
            String provider = items.key(entry.key()).item().provider().id();
            if (!provider.equals(Canary.PROVIDER.id())) {
                Instant at = Instant.ofEpochMilli(entry.timestamp());
                heard.merge(provider, at, (one, other) -> one.isBefore(other) ? other : one);
            }
        } catch (Json.Malformed e) {
            // Matching sets it aside, and then it stands there.
        }
    }

    private List<Survey.Heard> senders() {
        List<Survey.Heard> senders = new ArrayList<>();
        heard.forEach((provider, last) -> senders.add(new Survey.Heard(provider, last)));
        senders.sort(Comparator.comparing(Survey.Heard::last).reversed());
        return senders;
    }
}
