package dev.dateline.processor.meter;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.processor.topology.Witness;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of what the processor works on, with the names under which Prometheus knows them. Times are in seconds. Counters and
 * histograms of several nodes may be added up; what an aborted transaction had done is counted again.
 */
public final class ProcessorMeters implements Witness {
    /** {@code dateline_clock_seconds{from,to}}: a histogram, from one stage of the news' way to another. */
    static final String CLOCK = "dateline.clock";

    /** {@code dateline_match_items_total{use}}: items by what they came to on a desk. */
    static final String ITEMS = "dateline.match.items";

    /** {@code dateline_log_decisions_total{act,outcome}}: decisions by what was decided and what became of it. */
    static final String DECISIONS = "dateline.log.decisions";

    /** {@code dateline_processor_rejected_total{reason}}: records that could not be read and were set aside. */
    static final String REJECTED = "dateline.processor.rejected";

    private final MeterRegistry registry;
    private final Map<Use, Counter> items = new EnumMap<>(Use.class);
    private final Counter unreadable;
    private final Timer matching;
    private final Timer publishing;
    private final Map<TopicPartition, Instant> read = new ConcurrentHashMap<>();

    /** What alarms go by is there from the beginning, at 0. */
    public ProcessorMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Use use : Use.values()) {
            items.put(use, Counter.builder(ITEMS).tags("use", word(use)).register(registry));
        }
        this.unreadable = rejected(RejectReason.UNREADABLE_RECORD);
        this.matching = clock("received", "matched");
        this.publishing = clock("decided", "published");
    }

    @Override
    public void took(TopicPartition from, Instant written) {
        read.put(from, written);
    }

    @Override
    public void matched(Use use, Duration sinceReceived) {
        Counter counter = items.get(use);
        if (counter != null) {
            counter.increment();
        }
        record(matching, sinceReceived);
    }

    @Override
    public void decided(Act act, Outcome outcome, @Nullable Duration sinceDecided) {
        Counter.builder(DECISIONS)
                .tags("act", name(act), "outcome", name(outcome))
                .register(registry)
                .increment();
        if (sinceDecided != null) {
            record(publishing, sinceDecided);
        }
    }

    @Override
    public void setAside(RejectReason reason) {
        (reason == RejectReason.UNREADABLE_RECORD ? unreadable : rejected(reason)).increment();
    }

    /** When the record was written that was read last of a partition; null where none was yet. From any thread. */
    @Nullable Instant read(TopicPartition partition) {
        return read.get(partition);
    }

    private Counter rejected(RejectReason reason) {
        return Counter.builder(REJECTED).tags("reason", word(reason)).register(registry);
    }

    private Timer clock(String from, String to) {
        return Timer.builder(CLOCK)
                .tags("from", from, "to", to)
                .serviceLevelObjectives(Stage.BOUNDS.toArray(Duration[]::new))
                .register(registry);
    }

    /** Clocks differ: what seems to come before it was sent took no time. */
    private static void record(Timer timer, Duration time) {
        timer.record(time.isNegative() ? Duration.ZERO : time);
    }

    /** As decisions name it themselves, such as {@code takeDown}. */
    private static String name(Act act) {
        String type = act.getClass().getSimpleName();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> Boolean.TRUE.equals(accepted.waits()) ? "waits" : "accepted";
            case Outcome.Refused refused -> word(refused.refusal());
        };
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
