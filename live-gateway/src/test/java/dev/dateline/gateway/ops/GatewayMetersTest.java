package dev.dateline.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gateway.desk.Board;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.Leg;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.socket.Traffic;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class GatewayMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GatewayMeters meters = new GatewayMeters(registry);

    @Test
    void countsWhatPassesBetweenTwoStages() {
        meters.took(Leg.PUBLISHED_TO_PUSHED, Duration.ofMillis(7));
        meters.took(Leg.PUBLISHED_TO_PUSHED, Duration.ofMillis(-3));

        var timer = registry.get(GatewayMeters.CLOCK)
                .tags("from", "published", "to", "pushed")
                .timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(7);
    }

    @Test
    void whatAlarmsGoByIsThereBeforeAnythingHappens() {
        meters.bind(new Traffic(meters));
        meters.bind(new Board(), Clock.systemUTC());

        assertThat(registry.get(GatewayMeters.CLOSES)
                        .tags("code", "4408", "reason", "too_slow")
                        .functionCounter()
                        .count())
                .isZero();
        assertThat(registry.get(GatewayMeters.READERS)
                        .tags("transport", "events")
                        .gauge()
                        .value())
                .isZero();
        assertThat(registry.get(GatewayMeters.WAITING).gauge().value()).isZero();
        assertThat(registry.get(GatewayMeters.OLDEST).gauge().value()).isZero();
    }

    @Test
    void tellsWhereTheLogsAre() {
        Hub hub = new Hub();
        meters.bind(hub);
        hub.take(new SampleLog("varne").written());

        assertThat(registry.get(GatewayMeters.LOG_ENTRIES)
                        .tags("place", "heap")
                        .gauge()
                        .value())
                .isOne();
        assertThat(registry.get(GatewayMeters.LOG_ENTRIES)
                        .tags("place", "shelf")
                        .gauge()
                        .value())
                .isZero();
        assertThat(registry.get(GatewayMeters.SHELF_FAILURES).functionCounter().count())
                .isZero();
    }

    @Test
    void goesOnCountingAlsoWhereMemoryIsCleanedUp() {
        LongAdder closed = new LongAdder();
        meters.bind(new Traffic(meters));
        meters.counter("dateline.test", Tags.empty(), closed::sum);
        closed.add(3);
        // Whoever is only looked at from afar would be gone by now.
        System.gc();
        closed.add(4);

        assertThat(registry.get("dateline.test").functionCounter().count()).isEqualTo(7);
    }

    @Test
    void noLabelIsAsManyAsArticlesOrPeople() {
        meters.bind(new Traffic(meters));

        assertThat(registry.getMeters().stream()
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .map(tag -> tag.getKey())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "from", "to", "le", "transport", "code", "reason", "verdict", "event", "frames");
        assertThat(registry.getMeters()).hasSizeLessThan(200);
        assertThat(registry.getMeters()).extracting(Meter::getId).doesNotHaveDuplicates();
    }
}
