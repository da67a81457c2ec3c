package dev.dateline.ingest.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.SourceConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SourcePulseTest {
    private static final SourceConfig HARBOR = SourceConfig.push(
            new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, new ApiKey("harbor-wire-secret-1"));
    private static final Instant START = Instant.parse("2023-10-02T06:00:00Z");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Kept memory = new Kept();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SourcePulse.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Instant now = START;
    private final SourcePulse pulse = pulse(registry);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        pulse.expect(List.of(HARBOR));
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void countsWhatComesAndWhatBecomesOfIt() {
        pulse.delivered(HARBOR.id(), new Batch(List.of(item(START.minusSeconds(10))), List.of(rejected()), START));
        pulse.delivered(HARBOR.id(), new Batch(List.of(), List.of(), START));
        pulse.looked(HARBOR.id());
        pulse.unpublished(HARBOR.id());
        pulse.failed(HARBOR.id(), "connection refused");
        now = now.plusSeconds(90);

        assertThat(registry.scrape())
                .contains("dateline_ingest_items_total" + labels("") + " 1.0")
                .contains("dateline_ingest_deliveries_total" + labels(",outcome=\"partly\"", "outcome") + " 1.0")
                .contains("dateline_ingest_deliveries_total" + labels(",outcome=\"nothing\"", "outcome") + " 2.0")
                .contains("dateline_ingest_deliveries_total" + labels(",outcome=\"unpublished\"", "outcome") + " 1.0")
                .contains("reason=\"MALFORMED\"")
                .contains("dateline_ingest_failures_total" + labels("") + " 1.0")
                .contains("dateline_ingest_silence_seconds" + labels("") + " 90.0")
                .contains("dateline_ingest_silent" + labels("") + " 0.0")
                .contains("dateline_ingest_usual_gap_seconds" + labels("") + " NaN")
                .contains("dateline_ingest_parse_failure_ratio" + labels("") + " 0.5")
                .contains("dateline_ingest_provider_lag_seconds_bucket{provider=\"harbor-wire\",le=\"15.0\"} 1")
                .contains("dateline_ingest_publish_lag_seconds_count{provider=\"harbor-wire\"} 2");
    }

    @Test
    void saysOnceInTheLogThatASourceIsSilentAndOnceThatItIsBack() {
        now = START.plus(Duration.ofHours(25));
        for (int i = 0; i < 100; i++) {
            pulse.look();
            now = now.plusSeconds(10);
        }
        assertThat(registry.scrape()).contains("dateline_ingest_silent" + labels("") + " 1.0");
        pulse.delivered(HARBOR.id(), new Batch(List.of(item(now)), List.of(), now));

        assertThat(log.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly("WARN harbor-wire push: silent: 25 h", "INFO harbor-wire push: no longer silent");
    }

    @Test
    void nobodyCanMakeUpSources() {
        SourceId unknown = new SourceId(new Provider("no-wire"), "push");
        pulse.delivered(unknown, new Batch(List.of(item(START)), List.of(), START));
        pulse.failed(unknown, "away");

        assertThat(registry.scrape()).doesNotContain("no-wire");
        assertThat(pulse.conditions()).hasSize(1);
    }

    @Test
    void ofASourceThatIsGoneNoSeriesStays() {
        pulse.delivered(HARBOR.id(), new Batch(List.of(item(START)), List.of(), START));
        pulse.expect(List.of());
        pulse.delivered(HARBOR.id(), new Batch(List.of(item(START)), List.of(), START));

        assertThat(pulse.conditions()).isEmpty();
        assertThat(registry.scrape()).doesNotContain("source=");
    }

    @Test
    void goesOnAfterARestartWithWhatItHadLearned() {
        learnThreeDays();
        pulse.keep();
        assertThat(memory.texts)
                .hasSize(1)
                .containsKey(new SourceId(HARBOR.sender().provider(), "pulse of push"));

        SourcePulse again = pulse(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        again.expect(List.of(HARBOR));
        now = now.plus(Duration.ofMinutes(20));
        again.look();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("harbor-wire push: silent: 20 min, usually at most 5 min at this hour");
    }

    @Test
    void keepsNothingBeforeWhatThereWasIsRead() {
        learnThreeDays();
        pulse.keep();
        String learned = memory.texts.values().iterator().next();
        memory.away = true;
        SourcePulse again = pulse(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        again.expect(List.of(HARBOR));
        again.keep();
        memory.away = false;
        assertThat(memory.texts.values()).containsExactly(learned);

        again.look();
        again.look();
        assertThat(memory.recalls).isEqualTo(3);
        assertThat(again.conditions().getFirst().silence().usual())
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void whatIsKeptAndOfNoUseIsLearnedAnew() {
        memory.texts.put(new SourceId(HARBOR.sender().provider(), "pulse of push"), "rubbish");
        SourcePulse again = pulse(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        again.expect(List.of(HARBOR));

        assertThat(again.conditions().getFirst().silence().usual()).isNull();
        again.keep();
        assertThat(memory.texts.values()).doesNotContain("rubbish");
    }

    @Test
    void anAddressesTokenIsShownNowhereAndTwoThatDifferByItAreStillTwo() {
        SourceConfig one = feed("https://feeds.example/all?token=alpha1");
        SourceConfig other = feed("https://feeds.example/all?token=beta2");
        pulse.expect(List.of(one, other));
        now = START.plus(Duration.ofHours(25));
        pulse.look();
        pulse.failed(one.id(), "answers 500");
        String all = registry.scrape()
                + pulse.conditions().stream().map(Condition::fields).toList()
                + log.list;

        assertThat(all).contains("https://feeds.example/all?…").doesNotContain("token", "alpha1", "beta2");
        assertThat(registry.find(Meters.SILENCE).gauges()).hasSize(2);
        assertThat(pulse.conditions().stream().map(each -> each.fields().get("source")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSourceWhoseZoneChangesIsWatchedByTheNewOne() {
        learnThreeDays();
        Sender sender = HARBOR.sender();
        pulse.expect(List.of(new SourceConfig(
                new Sender(sender.provider(), sender.origin(), ZoneId.of("Asia/Tokyo"), null), HARBOR.inlet())));

        assertThat(pulse.conditions().getFirst().lastDelivery()).isNull();
        assertThat(registry.find(Meters.SILENCE).gauges()).hasSize(1);
        pulse.delivered(HARBOR.id(), new Batch(List.of(item(now)), List.of(), now));
        assertThat(pulse.conditions().getFirst().lastDelivery()).isEqualTo(now);
    }

    private static SourceConfig feed(String address) {
        return new SourceConfig(HARBOR.sender(), new Inlet.Feed(URI.create(address), Inlet.Feed.USUAL, false));
    }

    private SourcePulse pulse(MeterRegistry meters) {
        return new SourcePulse(() -> now, Duration.ofHours(24), memory, meters);
    }

    private void learnThreeDays() {
        for (int i = 1; i < 3 * 24 * 12; i++) {
            now = START.plus(Duration.ofMinutes(5L * i));
            pulse.delivered(HARBOR.id(), new Batch(List.of(item(now)), List.of(), now));
        }
    }

    private static String labels(String more) {
        return "{provider=\"harbor-wire\",source=\"push\"" + more + "}";
    }

    /** Labels are in the order of their names. */
    private static String labels(String more, String name) {
        return name.compareTo("provider") < 0
                ? "{" + more.substring(1) + ",provider=\"harbor-wire\",source=\"push\"}"
                : labels(more);
    }

    private static WireItem item(Instant made) {
        return new WireItem(
                new ItemVersion(new ItemId(HARBOR.sender().provider(), "urn:1"), "1"),
                HARBOR.sender().origin(),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy("en", "Ferry aground", "", List.of()),
                made,
                Details.NONE);
    }

    private static Rejected rejected() {
        return Rejected.of(
                HARBOR.sender().provider(), "sha256-1", RejectReason.MALFORMED, "no JSON", new byte[] {1}, START);
    }

    /** Remembers while it is not away. */
    private static final class Kept implements Memory {
        final Map<SourceId, String> texts = new HashMap<>();
        boolean away;
        int recalls;

        @Override
        public Future<Optional<String>> recall(SourceId source) {
            recalls++;
            return away
                    ? Future.failedFuture("Kafka is away")
                    : Future.succeededFuture(Optional.ofNullable(texts.get(source)));
        }

        @Override
        public Future<Void> keep(SourceId source, String text) {
            texts.put(source, text);
            return Future.succeededFuture();
        }
    }
}
