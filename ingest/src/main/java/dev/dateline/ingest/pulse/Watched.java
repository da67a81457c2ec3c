package dev.dateline.ingest.pulse;

import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.publish.Batch;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** One source's vigil, counted and guarded: everything here may be called from any thread. */
final class Watched {
    private final Vigil vigil;
    private final InstantSource clock;
    private final Meters meters;

    Watched(SourceId source, Vigil vigil, InstantSource clock, MeterRegistry registry) {
        this.vigil = vigil;
        this.clock = clock;
        this.meters = new Meters(registry, source.provider().id(), Label.of(source));
        meters.seconds(Meters.SILENCE, () -> condition().silence().lasting().toSeconds());
        meters.seconds(Meters.USUAL_GAP, () -> seconds(condition()));
        meters.gauge(Meters.PARSE_FAILURE_RATIO, () -> condition().parseFailureRatio());
        for (Trouble trouble : Trouble.values()) {
            meters.gauge(Meters.TROUBLE + trouble.word(), () -> isIn(trouble) ? 1 : 0);
        }
    }

    List<Notice> delivered(Batch batch) {
        Instant now = clock.instant();
        meters.count(Meters.DELIVERIES, 1, "outcome", outcome(batch));
        meters.count(Meters.ITEMS, batch.items().size());
        batch.rejected()
                .forEach(each ->
                        meters.count(Meters.REJECTED, 1, "reason", each.reason().name()));
        for (WireItem item : batch.items()) {
            if (!item.details().flags().contains(Details.Flag.TIME_NOT_TRUSTED)) {
                meters.providerLag(Duration.between(item.versionCreated(), batch.received()));
            }
        }
        meters.publishLag(Duration.between(batch.received(), now));
        RejectReason reason =
                batch.rejected().isEmpty() ? null : batch.rejected().getFirst().reason();
        synchronized (vigil) {
            return vigil.delivered(now, batch.items().size(), batch.rejected().size(), reason);
        }
    }

    void unpublished() {
        meters.count(Meters.DELIVERIES, 1, "outcome", "unpublished");
        synchronized (vigil) {
            vigil.heard(clock.instant());
        }
    }

    List<Notice> looked() {
        meters.count(Meters.DELIVERIES, 1, "outcome", "nothing");
        synchronized (vigil) {
            return vigil.looked(clock.instant());
        }
    }

    List<Notice> failed(String why) {
        meters.count(Meters.FAILURES, 1);
        synchronized (vigil) {
            return vigil.failed(clock.instant(), why);
        }
    }

    List<Notice> look() {
        synchronized (vigil) {
            return vigil.look(clock.instant());
        }
    }

    Condition condition() {
        synchronized (vigil) {
            return vigil.condition(clock.instant());
        }
    }

    String learned() {
        synchronized (vigil) {
            return vigil.learned();
        }
    }

    /** False where the text is of no use. */
    boolean recall(String learned) {
        synchronized (vigil) {
            return vigil.recall(learned, clock.instant());
        }
    }

    void close() {
        meters.remove();
    }

    private boolean isIn(Trouble trouble) {
        synchronized (vigil) {
            return vigil.isIn(trouble);
        }
    }

    private static double seconds(Condition condition) {
        Duration usual = condition.silence().usual();
        return usual == null ? Double.NaN : usual.toSeconds();
    }

    private static String outcome(Batch batch) {
        if (batch.rejected().isEmpty()) {
            return batch.items().isEmpty() ? "nothing" : "accepted";
        }
        return batch.items().isEmpty() ? "rejected" : "partly";
    }
}
