package dev.dateline.gateway.feed;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Rejected;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at Kafka for those who look after Dateline, on a thread of its own: every few seconds while somebody looks on, for all of them
 * together, and now and then else, so that what went wrong by night is known in the morning.
 */
public final class Surveyor {
    private static final Logger LOG = LoggerFactory.getLogger(Surveyor.class);

    /** For an answer; whoever looks would rather hear that there is none. */
    static final int PATIENCE_MS = 5_000;

    static final int REQUEST_MS = 3_000;

    private static final Duration WATCHED = Duration.ofSeconds(3);
    private static final Duration UNWATCHED = Duration.ofSeconds(30);
    private static final Duration TURN = Duration.ofMillis(200);

    /** So long after somebody asked nobody looks on any more. */
    private static final Duration LOOKS_ON = Duration.ofSeconds(15);

    private static final int AT_ONCE = 2;

    private final Vertx vertx;
    private final Topics topics;
    private final Map<String, String> kafka;
    private final Promise<Void> ended = Promise.promise();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private volatile Survey survey = Survey.NONE;
    private volatile Wanted wanted = new Wanted(List.of(), () -> true);
    private volatile long asked = System.nanoTime() - LOOKS_ON.toNanos();
    private volatile boolean closing;
    private volatile @Nullable Thread thread;
    private @Nullable Surveying surveying;

    /** The groups to ask for, and whether nobody knows better who sends. */
    private record Wanted(List<String> groups, BooleanSupplier senders) {}

    /**
     * @param kafka the operator's client properties
     */
    public Surveyor(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.vertx = vertx;
        this.topics = topics;
        this.kafka = Map.copyOf(kafka);
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
                .map(Objects::requireNonNull)
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

    private Optional<Rejected> at(int partition, long offset) throws Json.Malformed {
        TopicPartition place = new TopicPartition(topics.rejected().name(), partition);
        byte[] value = Place.value(place, offset, kafka);
        return value == null ? Optional.empty() : Optional.of(topics.rejected().value(value));
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
            Surveying open = surveying == null ? Surveying.open(topics, kafka) : surveying;
            surveying = open;
            survey = open.look(
                    wanted.groups(),
                    watched && wanted.senders().getAsBoolean(),
                    newer -> survey = survey.with(Instant.now(), newer));
        } catch (ExecutionException | RuntimeException e) {
            if (!closing) {
                unanswered(e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e);
            }
        } catch (InterruptedException e) {
            closing = true;
        } catch (Error e) {
            // Else the page would go on showing what was.
            LOG.error("looking at Kafka failed", e);
            survey = survey.unanswered(String.valueOf(e));
        }
    }

    private void unanswered(Throwable why) {
        String line = Withheld.line(why);
        if (!line.equals(survey.problem())) {
            LOG.warn("Kafka cannot be looked at: {}", String.valueOf(why));
        }
        survey = survey.unanswered(line);
    }

    private void drop() {
        // Else closing would be interrupted by what ended the wait before it.
        Thread.interrupted();
        try {
            if (surveying != null) {
                surveying.close();
            }
        } catch (KafkaException e) {
            LOG.warn("what looks at Kafka did not close cleanly: {}", String.valueOf(e));
        }
    }
}
