package dev.dateline.gateway.feed;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at Kafka for those who look after Dateline, on a thread of its own: every few seconds while somebody looks on, for all of them
 * together, and now and then else, so that what went wrong by night is known in the morning. Longer than most: it is the list of
 * what is asked, and in which order.
 */
public final class Surveyor {
    private static final Logger LOG = LoggerFactory.getLogger(Surveyor.class);

    /** For an answer; whoever looks would rather hear that there is none. */
    static final int PATIENCE_MS = 5_000;

    static final int REQUEST_MS = 3_000;

    private static final String LATE = "nothing came within " + PATIENCE_MS / 1000 + " seconds";
    private static final Duration WATCHED = Duration.ofSeconds(3);
    private static final Duration UNWATCHED = Duration.ofSeconds(30);
    private static final Duration SIZES = Duration.ofSeconds(15);
    private static final Duration TURN = Duration.ofMillis(200);

    /** So long after somebody asked nobody looks on any more. */
    private static final Duration LOOKS_ON = Duration.ofSeconds(15);

    private static final int LAST_REJECTED = 100;
    private static final int LAST_ITEMS = 20;
    private static final int AT_ONCE = 2;

    private final Vertx vertx;
    private final Topics topics;
    private final Map<String, String> kafka;
    private final Rates rates = new Rates();
    private final Aside aside;
    private final Map<String, Instant> heard = new HashMap<>();
    private final Promise<Void> ended = Promise.promise();
    private volatile Survey survey = Survey.NONE;
    private volatile Wanted wanted = new Wanted(List.of(), () -> true);
    private volatile long asked = System.nanoTime() - LOOKS_ON.toNanos();
    private volatile boolean closing;
    private volatile @Nullable Thread thread;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private @Nullable Asking clients;
    private @Nullable Measured measured;

    /**
     * @param kafka the operator's client properties
     */
    public Surveyor(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.vertx = vertx;
        this.topics = topics;
        this.kafka = Map.copyOf(kafka);
        this.aside = new Aside(topics.rejected());
    }

    /** The groups to ask for, and whether nobody knows better who sends. */
    private record Wanted(List<String> groups, BooleanSupplier senders) {}

    /** What changes slowly, and when it was asked; null where that is withheld. */
    private record Measured(
            long nanos, @Nullable Map<String, Long> bytes, @Nullable Map<String, Map<String, String>> configs) {}

    /** What asks. */
    private record Asking(Admin admin, TopicAsk topics, GroupAsk groups, Tail rejected, Tail wire) {
        void close() {
            rejected.close();
            wire.close();
            admin.close(Duration.ofSeconds(1));
        }
    }

    /**
     * From now on also looks at these groups.
     *
     * @param senders whether to look who sends; not where this process takes the items itself
     */
    public void expect(List<String> groups, BooleanSupplier senders) {
        wanted = new Wanted(List.copyOf(groups), senders);
    }

    /** Goes on until {@link #close}. */
    public void start() {
        thread = Thread.ofPlatform().daemon().name("survey").start(this::run);
    }

    /** What is known now; somebody looks on. From any thread. */
    public Survey watched() {
        asked = System.nanoTime();
        return survey;
    }

    /** The same, without anybody looking on. From any thread. */
    public Survey last() {
        return survey;
    }

    /**
     * What {@code made}, which may block, makes of what stands at that place; empty where nothing does any more. Fails within
     * seconds where Kafka does not answer.
     */
    public <T> Future<Optional<T>> rejected(int partition, long offset, Function<Rejected, T> made) {
        if (partition < 0 || partition >= topics.rejected().partitions() || offset < 0) {
            return Future.succeededFuture(Optional.empty());
        }
        if (!turns.tryAcquire()) {
            return Future.failedFuture(new IllegalStateException("others look at what was set aside"));
        }
        return vertx.executeBlocking(() -> at(partition, offset).map(made), false)
                .onComplete(done -> turns.release());
    }

    /** Done once it asks nothing more. */
    public Future<Void> close() {
        closing = true;
        Thread looking = thread;
        if (looking == null) {
            return Future.succeededFuture();
        }
        // It may be waiting for a Kafka that is away.
        looking.interrupt();
        return ended.future();
    }

    private void run() {
        long looked = System.nanoTime() - UNWATCHED.toNanos();
        try {
            while (!closing) {
                long now = System.nanoTime();
                boolean watched = now - asked < LOOKS_ON.toNanos();
                if (now - looked >= (watched ? WATCHED : UNWATCHED).toNanos()) {
                    look(watched);
                    looked = System.nanoTime();
                }
                LockSupport.parkNanos(TURN.toNanos());
            }
        } finally {
            drop();
            ended.complete();
        }
    }

    private void look(boolean watched) {
        try {
            survey = asked(watched);
        } catch (ExecutionException | RuntimeException e) {
            Throwable why = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            if (closing) {
                return;
            }
            survey = survey.unanswered(why instanceof TimeoutException ? LATE : String.valueOf(why.getMessage()));
            if (!(why instanceof KafkaException)) {
                LOG.warn("Kafka cannot be looked at: {}", String.valueOf(why));
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private Survey asked(boolean watched) throws InterruptedException, ExecutionException {
        Asking ask = clients();
        Withheld withheld = new Withheld();
        Map<String, TopicDescription> there = ask.topics().described(withheld);
        Map<TopicPartition, Long> ends = ask.topics().offsets(there.values(), OffsetSpec.latest());
        Map<TopicPartition, Long> begins = ask.topics().offsets(there.values(), OffsetSpec.earliest());
        rates.take(System.nanoTime(), sums(ends));
        Measured slow = measured(ask, there, withheld);
        List<Survey.TopicLook> looks = topics.all().stream()
                .map(topic -> look(topic, there.get(topic.name()), ends, begins, slow))
                .toList();
        List<Survey.GroupLook> groups = ask.groups().at(wanted.groups(), ends, Instant.now(), withheld);
        withheld.unless("what was set aside (Read on " + topics.rejected().name() + ")", () -> {
            follow(ask.rejected(), there.get(topics.rejected().name()), aside::take);
            return null;
        });
        if (watched && wanted.senders().getAsBoolean()) {
            withheld.unless("who sends (Read on " + topics.wire().name() + ")", () -> {
                follow(ask.wire(), there.get(topics.wire().name()), this::hear);
                return null;
            });
        }
        return new Survey(Instant.now(), null, looks, groups, aside.newest(), senders(), withheld.lines());
    }

    private static void follow(
            Tail tail,
            @Nullable TopicDescription topic,
            Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        if (topic != null && topic.partitions().stream().noneMatch(TopicAsk::isLeaderless)) {
            tail.look(topic.partitions().size(), taker);
        }
    }

    private Measured measured(Asking ask, Map<String, TopicDescription> there, Withheld withheld)
            throws InterruptedException, ExecutionException {
        Measured before = measured;
        boolean fresh = before != null && System.nanoTime() - before.nanos() < SIZES.toNanos();
        // What is withheld is asked again each time, so that its line stays and goes with the right.
        Map<String, Long> bytes = fresh && before.bytes() != null
                ? before.bytes()
                : withheld.unless("how large topics are (Describe on the cluster)", ask.topics()::bytes);
        Map<String, Map<String, String>> configs = fresh && before.configs() != null
                ? before.configs()
                : withheld.unless(
                        "how topics are set (DescribeConfigs on the topics)",
                        () -> ask.topics().configs(there.keySet()));
        Measured now = new Measured(fresh ? before.nanos() : System.nanoTime(), bytes, configs);
        measured = now;
        return now;
    }

    private Survey.TopicLook look(
            Topic<?, ?> topic,
            @Nullable TopicDescription found,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> begins,
            Measured slow) {
        String word = topic.name().substring(topics.plan().prefix().length());
        if (found == null) {
            return new Survey.TopicLook(
                    topic.name(), word, false, 0, topic.partitions(), 0, 0, 0, null, null, null, List.of());
        }
        long records = 0;
        for (int partition = 0; partition < found.partitions().size(); partition++) {
            TopicPartition one = new TopicPartition(topic.name(), partition);
            records += ends.getOrDefault(one, 0L) - begins.getOrDefault(one, ends.getOrDefault(one, 0L));
        }
        int minInsync = topics.plan().minInsync();
        Map<String, String> config =
                slow.configs() == null ? null : slow.configs().get(topic.name());
        return new Survey.TopicLook(
                topic.name(),
                word,
                true,
                found.partitions().size(),
                topic.partitions(),
                TopicAsk.count(found, TopicAsk::isLeaderless),
                TopicAsk.count(found, one -> one.isr().size() < minInsync),
                TopicAsk.count(found, one -> one.isr().size() < one.replicas().size()),
                records,
                slow.bytes() == null ? null : slow.bytes().getOrDefault(topic.name(), 0L),
                rates.of(topic.name()),
                config == null ? List.of() : Drifts.of(topic, found.partitions().size(), config));
    }

    private static Map<String, Long> sums(Map<TopicPartition, Long> ends) {
        Map<String, Long> sums = new HashMap<>();
        ends.forEach((partition, end) -> sums.merge(partition.topic(), end, Long::sum));
        return sums;
    }

    private void hear(ConsumerRecord<byte[], byte[]> entry) {
        Topic<ItemVersion, WireItem> wire = topics.wire();
        try {
            String provider = wire.key(entry.key()).item().provider().id();
            if (!Topic.isFiller(entry.key()) && !provider.equals(Canary.PROVIDER.id())) {
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

    private Optional<Rejected> at(int partition, long offset) throws Json.Malformed {
        Topic<?, Rejected> topic = topics.rejected();
        byte[] value = Place.value(new TopicPartition(topic.name(), partition), offset, kafka);
        return value == null ? Optional.empty() : Optional.of(topic.value(value));
    }

    private Asking clients() {
        Asking open = clients;
        if (open != null) {
            return open;
        }
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        Admin admin = Admin.create(config);
        Asking made = new Asking(
                admin,
                new TopicAsk(topics, admin),
                new GroupAsk(topics, admin),
                new Tail(topics.rejected(), LAST_REJECTED, kafka),
                new Tail(topics.wire(), LAST_ITEMS, kafka));
        clients = made;
        return made;
    }

    private void drop() {
        // Else closing would be interrupted by what ended the wait before it.
        Thread.interrupted();
        Asking open = clients;
        clients = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (KafkaException e) {
            LOG.warn("what looks at Kafka did not close cleanly: {}", String.valueOf(e));
        }
    }
}
