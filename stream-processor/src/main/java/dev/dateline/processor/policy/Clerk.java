package dev.dateline.processor.policy;

import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.processor.erasure.OrderCut;
import dev.dateline.processor.trace.Traced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clerk: reads the agenda (committed, from the beginning of each partition that falls to it) and appends what is
 * due to {@code decisions}, outside any transaction, so that an open one never holds editors back. Work leaves the
 * agenda when the log has seen it done; until then it is sent again, ever more seldom, which does no harm.
 */
public final class Clerk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long PAUSE = 1000;

    /** The longest that an append is waited for, in seconds. */
    private static final long SEND = 30;

    private final Topics topics;
    private final Clock clock;
    private final OrderCut order;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Map<WorkKey, Waiting> agenda = new HashMap<>();
    private final Thread thread;
    private final Tracer tracer;
    private volatile boolean closing;

    /**
     * Work, when it was asked for (its record's timestamp, milliseconds), how often it was sent, and when last (monotonic
     * nanoseconds; means nothing until it was sent). {@code clocks} tell when what it is made of came in.
     */
    private record Waiting(Work work, int partition, long asked, List<Header> clocks, long sentNanos, int sends) {
        /** Whether it was sent so lately that the log may yet see it done. */
        boolean isOnItsWay() {
            return sends > 0
                    && System.nanoTime() - sentNanos < Duty.again(sends).toNanos();
        }

        Waiting sentNow() {
            return new Waiting(work, partition, asked, clocks, System.nanoTime(), sends + 1);
        }
    }

    /**
     * Starts the clerk's thread.
     *
     * @param kafka client properties
     * @param instance a name that stays the same over restarts of this node
     * @param clock by which work is due
     * @param order closed with the clerk
     * @param tracer told of what is decided
     */
    public Clerk(
            Topics topics, Map<String, String> kafka, String instance, Clock clock, OrderCut order, Tracer tracer) {
        this.topics = topics;
        this.order = order;
        this.tracer = tracer;
        this.clock = clock;
        this.consumer = new KafkaConsumer<>(
                consumerConfig(topics, kafka, instance), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.producer =
                new KafkaProducer<>(producerConfig(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        this.thread = Thread.ofPlatform().name("clerk").daemon().start(this::run);
    }

    /** Whether the clerk still works. */
    public boolean isWorking() {
        return thread.isAlive();
    }

    /** Its consumer group. */
    public static String group(Topics topics) {
        return topics.plan().prefix() + "clerk";
    }

    private static Map<String, Object> consumerConfig(Topics topics, Map<String, String> kafka, String instance) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group(topics));
        config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 8000);
        config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2000);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return config;
    }

    private static Map<String, Object> producerConfig(Map<String, String> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD);
        return config;
    }

    private void run() {
        consumer.subscribe(List.of(topics.agenda().name()), new FromTheBeginning());
        while (!closing) {
            try {
                consumer.poll(LOOK).forEach(this::note);
                doWhatIsDue();
            } catch (WakeupException e) {
                // Closing: the loop ends by itself.
            } catch (KafkaException | ExecutionException | TimeoutException e) {
                LOG.warn("the clerk could not do its work yet, and tries again: {}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closing = true;
            }
        }
        consumer.close();
        producer.close();
        order.close();
    }

    private void note(ConsumerRecord<byte[], byte[]> entry) {
        if (Topic.isFiller(entry.key())) {
            return;
        }
        try {
            WorkKey key = topics.agenda().key(entry.key());
            if (entry.value() == null) {
                agenda.remove(key);
            } else {
                Work work = topics.agenda().value(entry.value());
                agenda.put(key, new Waiting(work, entry.partition(), entry.timestamp(), clocks(entry), 0, 0));
            }
        } catch (Json.Malformed e) {
            LOG.error(
                    "work on {}-{} at {} cannot be read: {}",
                    entry.topic(),
                    entry.partition(),
                    entry.offset(),
                    e.getMessage());
        }
    }

    /** What is decided now carries on when its item came and was matched, and by which steps. */
    private static List<Header> clocks(ConsumerRecord<byte[], byte[]> entry) {
        return Stream.of(Stage.RECEIVED.header(), Stage.MATCHED.header(), TraceContext.HEADER)
                .flatMap(name -> Stream.ofNullable(entry.headers().lastHeader(name)))
                .toList();
    }

    private void doWhatIsDue() throws ExecutionException, InterruptedException, TimeoutException {
        Instant now = clock.instant();
        for (WorkKey key : List.copyOf(agenda.keySet())) {
            Waiting waiting = agenda.get(key);
            if (waiting == null || waiting.isOnItsWay()) {
                continue;
            }
            if (waiting.work() instanceof Work.Cut work) {
                cut(key, work, waiting);
                continue;
            }
            var append = Duty.due(waiting.work(), now, () -> UUID.randomUUID().toString());
            if (append.isPresent()) {
                send(append.get(), waiting.clocks());
                agenda.put(key, waiting.sentNow());
            }
        }
    }

    /**
     * No decision: it changes nothing that anybody sees, so the clerk strikes it off itself. Where it fails it is tried
     * again ever more seldom; other work goes on.
     */
    private void cut(WorkKey key, Work.Cut work, Waiting waiting) throws InterruptedException {
        if (System.currentTimeMillis() - waiting.asked() < order.patience().toMillis()) {
            return;
        }
        this.agenda.put(key, waiting.sentNow());
        try {
            order.cut(work.desk());
            var agenda = topics.agenda();
            producer.send(new ProducerRecord<>(agenda.name(), agenda.partition(key), agenda.keyBytes(key), null))
                    .get(SEND, TimeUnit.SECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            LOG.warn(
                    "words that were taken down on {} stay in the order of matching for now: {}",
                    work.article(),
                    e.getMessage());
        }
    }

    private void send(Duty.Append append, List<Header> clocks)
            throws ExecutionException, InterruptedException, TimeoutException {
        var decisions = topics.decisions();
        ProducerRecord<byte[], byte[]> entry = new ProducerRecord<>(
                decisions.name(),
                decisions.partition(append.key()),
                decisions.keyBytes(append.key()),
                decisions.valueBytes(append.decision()));
        clocks.forEach(entry.headers()::add);
        Instant now = Instant.now();
        entry.headers().add(Stage.DECIDED.header(), Stage.write(now));
        Step step = Traced.begin(tracer, "decide", now, entry.headers())
                .with("dateline.article", append.decision().article().value())
                .with("dateline.decision", append.decision().id().value());
        Traced.hand(step, entry.headers());
        producer.send(entry).get(SEND, TimeUnit.SECONDS);
        step.end();
        LOG.debug("clerk: {} on {}", append.decision().id(), append.decision().article());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    /** Stops after the work in hand; waits at most ten seconds. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The agenda is compacted and short: whoever gets a partition reads all of it, and needs no offsets. */
    private final class FromTheBeginning implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.seekToBeginning(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(
                    partition -> agenda.values().removeIf(waiting -> waiting.partition() == partition.partition()));
        }
    }
}
