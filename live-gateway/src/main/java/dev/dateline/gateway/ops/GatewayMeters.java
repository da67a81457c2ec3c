package dev.dateline.gateway.ops;

import dev.dateline.contract.topic.Stage;
import dev.dateline.gateway.desk.Board;
import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.Leg;
import dev.dateline.gateway.hub.Stopwatch;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.socket.Traffic;
import dev.dateline.gateway.socket.Transport;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * The metrics of a gateway, with the names under which Prometheus knows them. Times are in seconds. What is counted while
 * readers are served is read here at a scrape, so that no reader pays for it. Counters and histograms of several nodes may be
 * added up; of gauges the greatest says something, but for readers, which add up too.
 */
public final class GatewayMeters implements Stopwatch {
    /** {@code dateline_clock_seconds{from,to}}: a histogram, from one stage of the news' way to another. */
    static final String CLOCK = "dateline.clock";

    /** {@code dateline_gateway_readers{transport}}: who are connected. */
    static final String READERS = "dateline.gateway.readers";

    /** {@code dateline_gateway_readers_stalled}: who take nothing at the moment. */
    static final String STALLED = "dateline.gateway.readers.stalled";

    /** {@code dateline_gateway_closes_total{code,reason}}: connections that were closed, by close code. */
    static final String CLOSES = "dateline.gateway.closes";

    /** {@code dateline_gateway_resumes_total{verdict}}: how it ended that somebody came with a position. */
    static final String RESUMES = "dateline.gateway.resumes";

    /** {@code dateline_gateway_events_total{event}}: readers who stalled, fell behind, went silent or were turned away. */
    static final String EVENTS = "dateline.gateway.events";

    /** {@code dateline_gateway_flushes_total{frames}}: how often so many frames left together for one reader. */
    static final String FLUSHES = "dateline.gateway.flushes";

    /** {@code dateline_gateway_entries_total}: entries that came from the log, duplicates among them. */
    static final String ENTRIES = "dateline.gateway.entries";

    /** {@code dateline_gateway_duplicates_total}: entries that were held already, which is normal. */
    static final String DUPLICATES = "dateline.gateway.duplicates";

    /** {@code dateline_gateway_mismatches_total}: entries whose hash was not that of the held one: must be 0. */
    static final String MISMATCHES = "dateline.gateway.mismatches";

    /** {@code dateline_gateway_unreadable_total}: records that were passed over. */
    static final String UNREADABLE = "dateline.gateway.unreadable";

    /** {@code dateline_gateway_log_entries{place}}: entries of articles' logs that are held on the heap, and on the shelf. */
    static final String LOG_ENTRIES = "dateline.gateway.log.entries";

    /** {@code dateline_gateway_shelf_bytes}: what those on the shelf take on disk. */
    static final String SHELF_BYTES = "dateline.gateway.shelf.bytes";

    /** {@code dateline_gateway_shelf_reads_total}: blocks of entries that were read from there. */
    static final String SHELF_READS = "dateline.gateway.shelf.reads";

    /** {@code dateline_gateway_shelf_failures_total}: blocks that could not be written, read or deleted: must be 0. */
    static final String SHELF_FAILURES = "dateline.gateway.shelf.failures";

    /** {@code dateline_gateway_kafka_silence_seconds}: since Kafka was last heard of. */
    static final String SILENCE = "dateline.gateway.kafka.silence";

    /** {@code dateline_proposals_waiting}: that an editor has to decide on; each gateway knows all. */
    static final String WAITING = "dateline.proposals.waiting";

    /** {@code dateline_proposals_oldest_seconds}: since the item of the oldest of them came in; 0 where none waits. */
    static final String OLDEST = "dateline.proposals.oldest";

    private final MeterRegistry registry;
    private final Map<Leg, Timer> legs = new EnumMap<>(Leg.class);

    /** A registry would let go of what it reads. */
    private final List<DoubleSupplier> counts = new ArrayList<>();

    /** The legs are counted at once, all else once it is bound. */
    public GatewayMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Leg leg : Leg.values()) {
            legs.put(
                    leg,
                    Timer.builder(CLOCK)
                            .tags("from", leg.from(), "to", leg.to())
                            .serviceLevelObjectives(Stage.BOUNDS.toArray(Duration[]::new))
                            .register(registry));
        }
    }

    @Override
    public void took(Leg leg, Duration time) {
        Timer timer = legs.get(leg);
        if (timer != null) {
            timer.record(time.isNegative() ? Duration.ZERO : time);
        }
    }

    /** What was made of what came from Kafka. */
    public void bind(Hub hub, Feed feed) {
        counter(ENTRIES, Tags.empty(), () -> hub.counts().entries());
        counter(DUPLICATES, Tags.empty(), () -> hub.counts().duplicates());
        counter(MISMATCHES, Tags.empty(), () -> hub.counts().mismatches());
        counter(UNREADABLE, Tags.empty(), feed::unreadable);
        seconds(SILENCE, () -> seconds(feed.silence()));
        bind(hub);
    }

    /** Where the logs are. */
    void bind(Hub hub) {
        gauge(LOG_ENTRIES, Tags.of("place", "heap"), hub::onHeap);
        gauge(LOG_ENTRIES, Tags.of("place", "shelf"), () -> hub.shelved().entries());
        gauge(SHELF_BYTES, Tags.empty(), () -> hub.shelved().bytes());
        counter(SHELF_READS, Tags.empty(), () -> hub.shelved().reads());
        counter(SHELF_FAILURES, Tags.empty(), () -> hub.shelved().failures());
    }

    /** What became of readers. */
    public void bind(Traffic traffic) {
        for (Transport transport : Transport.values()) {
            gauge(READERS, Tags.of("transport", word(transport)), () -> traffic.readers(transport));
        }
        gauge(STALLED, Tags.empty(), traffic::stalled);
        for (CloseReason reason : CloseReason.values()) {
            Tags tags = Tags.of("code", Integer.toString(reason.code()), "reason", word(reason));
            counter(CLOSES, tags, () -> traffic.closes(reason));
        }
        for (Traffic.Resume verdict : Traffic.Resume.values()) {
            counter(RESUMES, Tags.of("verdict", word(verdict)), () -> traffic.resumes(verdict));
        }
        for (Traffic.Event event : Traffic.Event.values()) {
            counter(EVENTS, Tags.of("event", word(event)), () -> traffic.events(event));
        }
        for (int frames = 0; frames <= Traffic.mostTogether(); frames++) {
            int size = frames;
            counter(FLUSHES, Tags.of("frames", Integer.toString(size)), () -> traffic.flushes(size));
        }
    }

    /** What waits for editors; {@code real} is the clock by which items were received. */
    public void bind(Board board, InstantSource real) {
        gauge(WAITING, Tags.empty(), () -> board.backlog().waiting());
        seconds(OLDEST, () -> {
            Instant oldest = board.backlog().oldest();
            return oldest == null ? 0 : Math.max(0, seconds(Duration.between(oldest, real.instant())));
        });
    }

    void counter(String name, Tags tags, DoubleSupplier count) {
        counts.add(count);
        FunctionCounter.builder(name, count, DoubleSupplier::getAsDouble)
                .tags(tags)
                .register(registry);
    }

    private void gauge(String name, Tags tags, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).tags(tags).strongReference(true).register(registry);
    }

    private void seconds(String name, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
