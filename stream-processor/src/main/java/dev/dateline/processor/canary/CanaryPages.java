package dev.dateline.processor.canary;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.TopicScan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the canary's page of a day, and overwrites all decisions on one whose day is over by nothing: the log then forgets the
 * page with all that followed from it, so nothing of the canary grows without end. What comes to a page after that is taken away
 * as well, until a look finds nothing more. Several processors may do it beside each other.
 */
public final class CanaryPages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CanaryPages.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofSeconds(1);

    /** The longest that an append is waited for, in seconds. */
    private static final long SEND = 30;

    private final Topics topics;
    private final Map<String, String> kafka;
    private final InstantSource clock;
    private final Producer<byte[], byte[]> producer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("canary-pages").daemon().unstarted(task));

    private final ScheduledFuture<?> looking;
    private final Pages pages = new Pages();
    private final boolean opening;

    private CanaryPages(Topics topics, Map<String, String> kafka, InstantSource clock, boolean opening) {
        this.opening = opening;
        this.topics = topics;
        this.kafka = kafka;
        this.clock = clock;
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.looking =
                thread.scheduleWithFixedDelay(this::look, FIRST.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins, on a thread of its own.
     *
     * @param kafka client properties
     * @param clock the real one
     * @param opening whether it may open pages; those of before are taken away also where no canary is sent any more
     */
    public static CanaryPages start(Topics topics, Map<String, String> kafka, InstantSource clock, boolean opening) {
        return new CanaryPages(topics, kafka, clock, opening);
    }

    /** What fails is looked at again the next time. */
    private void look() {
        try {
            look(clock.instant());
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException | TimeoutException e) {
            // Whatever it is: what is thrown here would end all later looks without a word.
            LOG.warn(
                    "the canary's pages could not be seen to, and are looked at again: {}",
                    String.valueOf(e.getMessage()));
        }
    }

    private void look(Instant now) throws ExecutionException, InterruptedException, TimeoutException {
        if (pages.isToBeRead(now)) {
            pages.read(found(), now);
        }
        for (LocalDate day : opening ? pages.missing(now) : List.<LocalDate>of()) {
            open(Opening.of(day, now));
            pages.opened(day);
        }
        for (ArticleId page : pages.over(now)) {
            if (!takeAway(page)) {
                pages.gone(page);
            }
        }
    }

    private Set<ArticleId> found() {
        Set<ArticleId> found = new HashSet<>();
        TopicScan.all(kafka, topics.articles().name(), entry -> {
            ArticleId article = article(entry);
            if (article != null && entry.value() != null) {
                found.add(article);
            } else if (article != null) {
                found.remove(article);
            }
        });
        return found;
    }

    private @Nullable ArticleId article(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return topics.articles().key(entry.key());
        } catch (Json.Malformed e) {
            // It is no article, and so none of these.
            return null;
        }
    }

    private void open(Decision opening) throws ExecutionException, InterruptedException, TimeoutException {
        Topic<DecisionKey, Decision> decisions = topics.decisions();
        DecisionKey key = new DecisionKey(
                opening.article(), opening.id(), UUID.randomUUID().toString());
        send(decisions.partition(key), List.of(decisions.keyBytes(key)), decisions.valueBytes(opening));
    }

    /**
     * The page's opening last: once that is gone the log forgets, and what was decided after it must be gone by then. Gives
     * whether anything stood; where an outage lasted past a page's day, there may be more to come.
     */
    private boolean takeAway(ArticleId page) throws ExecutionException, InterruptedException, TimeoutException {
        Topic<DecisionKey, Decision> decisions = topics.decisions();
        int partition = decisions.partition(new DecisionKey(page, Canary.OPENING, "any"));
        List<byte[]> openings = new ArrayList<>();
        List<byte[]> others = new ArrayList<>();
        for (DecisionKey key : standing(page, partition)) {
            (key.decision().equals(Canary.OPENING) ? openings : others).add(decisions.keyBytes(key));
        }
        boolean stood = !openings.isEmpty() || !others.isEmpty();
        if (openings.isEmpty() && (stood || pages.isThere(page))) {
            // Without one the log would not forget what came late, nor take back a view that is left.
            openings.add(decisions.keyBytes(new DecisionKey(page, Canary.OPENING, "gone")));
        }
        send(partition, others, null);
        // The one that took effect is the oldest.
        send(partition, openings.reversed(), null);
        LOG.debug("{} is taken away: {} decisions", page, openings.size() + others.size());
        return stood;
    }

    /** The decisions on this page that are not overwritten by nothing yet, oldest first. */
    private Set<DecisionKey> standing(ArticleId page, int partition) {
        Set<DecisionKey> standing = new LinkedHashSet<>();
        String name = topics.decisions().name();
        try (TopicScan scan = new TopicScan(kafka)) {
            scan.read(new TopicPartition(name, partition), entry -> note(entry, page, standing));
        }
        return standing;
    }

    private void note(ConsumerRecord<byte[], byte[]> entry, ArticleId page, Set<DecisionKey> standing) {
        try {
            DecisionKey key = topics.decisions().key(entry.key());
            if (key.article().equals(page) && entry.value() != null) {
                standing.add(key);
            } else {
                standing.remove(key);
            }
        } catch (Json.Malformed e) {
            // It is no decision, and so on none of these pages.
        }
    }

    private void send(int partition, List<byte[]> keys, byte @Nullable [] value)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<Future<?>> sent = new ArrayList<>();
        String topic = topics.decisions().name();
        keys.forEach(key -> sent.add(producer.send(new ProducerRecord<>(topic, partition, key, value))));
        for (Future<?> one : sent) {
            one.get(SEND, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        thread.shutdown();
        producer.close(Duration.ofSeconds(1));
    }
}
