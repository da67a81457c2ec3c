package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.publish.Publisher;
import dev.dateline.ingest.reading.Formats;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Predicate;

/** The way that every delivery goes, from whichever source: normalise, publish, then say what became of it. */
public final class Intake {
    /** Bytes that are kept of something too large to be read. */
    public static final int CUT = 4096;

    /** Bytes of a delivery that is read where it comes in, within a millisecond; a larger one would keep others waiting. */
    private static final int SMALL = 16 << 10;

    private final Vertx vertx;
    private final Formats formats;
    private final Publisher publisher;
    private final Pulse pulse;

    public Intake(Vertx vertx, Formats formats, Publisher publisher, Pulse pulse) {
        this.vertx = vertx;
        this.formats = formats;
        this.publisher = publisher;
        this.pulse = pulse;
    }

    /** Succeeds once Kafka has all of it, also what was set aside; a megabyte of HTML is kept off the event loop. */
    public Future<Receipt> take(Delivery delivery) {
        return take(delivery, item -> true);
    }

    /** The same, of those items alone that are {@code wanted}: a feed offers again what it offered before. */
    public Future<Receipt> take(Delivery delivery, Predicate<WireItem> wanted) {
        return sorted(delivery, wanted).compose(sorted -> publish(delivery, sorted));
    }

    private Future<Sorted> sorted(Delivery delivery, Predicate<WireItem> wanted) {
        return delivery.body().length() <= SMALL
                ? Future.succeededFuture(delivery).map(small -> Sorted.of(small, formats, wanted))
                : vertx.executeBlocking(() -> Sorted.of(delivery, formats, wanted), false)
                        .map(Objects::requireNonNull);
    }

    /** Sets aside what there is of a delivery that is not even read. */
    public Future<Receipt> setAside(Delivery delivery, RejectReason reason, String detail) {
        return publish(delivery, Sorted.aside(delivery, reason, detail));
    }

    /** Succeeds while deliveries can be taken; else fails and says why. */
    public Future<Void> ready() {
        return publisher.reach();
    }

    private Future<Receipt> publish(Delivery delivery, Sorted sorted) {
        return publisher
                .publish(sorted.batch())
                .onSuccess(published -> pulse.delivered(delivery.source(), sorted.batch()))
                .onFailure(failure -> pulse.unpublished(delivery.source()))
                .map(published -> sorted.receipt());
    }
}
