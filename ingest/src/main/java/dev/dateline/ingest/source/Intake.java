package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.language.Detection;
import dev.dateline.ingest.normalize.Normalized;
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

    /** The same, of those items alone that are {@code wanted}, and of all that is refused. */
    public Future<Receipt> take(Delivery delivery, Predicate<WireItem> wanted) {
        return takeWanted(delivery, wanted::test);
    }

    /** What of a delivery is taken: a feed offers again what it offered before. Pure; may be asked on any thread. */
    @FunctionalInterface
    public interface Wanted {
        boolean item(WireItem item);

        /** {@code nth}, from 1 on, of those in this delivery that are refused for the same reason in the same words. */
        default boolean refusal(Normalized.Refused refused, int nth) {
            return true;
        }
    }

    /** The same, of what is {@code wanted} alone; what is not is neither published nor set aside nor told. */
    public Future<Receipt> takeWanted(Delivery delivery, Wanted wanted) {
        return sorted(delivery, wanted).compose(sorted -> publish(delivery, sorted));
    }

    private Future<Sorted> sorted(Delivery delivery, Wanted wanted) {
        return isQuick(delivery)
                ? Future.succeededFuture(delivery).map(small -> Sorted.of(small, formats, wanted))
                : vertx.executeBlocking(() -> Sorted.of(delivery, formats, wanted), false)
                        .map(Objects::requireNonNull);
    }

    private static boolean isQuick(Delivery delivery) {
        return delivery.body().length() <= SMALL && Detection.isPrepared();
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
