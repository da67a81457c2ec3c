package dev.dateline.ingest.canary;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.canary.Sent;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Delivery;
import dev.dateline.ingest.source.Intake;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a canary every so often, the way that every delivery goes; {@code dateline_canary_sent_total{outcome}} counts those that
 * Kafka has (sent) and those that it did not take (failed). One that failed is not sent again: that it is missing is the news.
 */
public final class CanarySender {
    private static final Logger LOG = LoggerFactory.getLogger(CanarySender.class);
    private static final String COUNTER = "dateline.canary.sent";
    private static final SourceId SOURCE = new SourceId(Canary.PROVIDER, "canary");
    private static final Sender SENDER =
            new Sender(Canary.PROVIDER, new Origin(ItemKind.WIRE, "Dateline canary", null));
    private static final Hint NINJS = new Hint("application/json", null);

    private final Vertx vertx;
    private final Intake intake;
    private final InstantSource clock;
    private final Counter sent;
    private final Counter failed;
    private final String run = UUID.randomUUID().toString().replace("-", "");
    private final AtomicLong number = new AtomicLong();
    private long timer = -1;

    /** {@code clock} is the real one: a story's may run fast. */
    public CanarySender(Vertx vertx, Intake intake, InstantSource clock, MeterRegistry registry) {
        this.vertx = vertx;
        this.intake = intake;
        this.clock = clock;
        this.sent = registry.counter(COUNTER, "outcome", "sent");
        this.failed = registry.counter(COUNTER, "outcome", "failed");
    }

    /** Sends from now on, the first one after {@code every}. */
    public synchronized void start(Duration every) {
        stop();
        timer = vertx.setPeriodic(every.toMillis(), id -> send());
    }

    /** Sends no more. */
    public synchronized void stop() {
        vertx.cancelTimer(timer);
    }

    private void send() {
        Instant now = clock.instant();
        Sent canary = new Sent(run, number.incrementAndGet(), now.truncatedTo(ChronoUnit.MILLIS));
        intake.take(new Delivery(SOURCE, SENDER, Buffer.buffer(CanaryItem.of(canary)), NINJS, now))
                .onSuccess(receipt -> sent.increment())
                .onFailure(e -> {
                    failed.increment();
                    LOG.debug("canary {} was not taken: {}", canary.number(), e.getMessage());
                });
    }
}
