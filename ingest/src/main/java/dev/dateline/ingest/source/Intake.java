package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.language.Detection;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.publish.Publisher;
import dev.dateline.ingest.publish.RefusedForGood;
import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.reading.Formats;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way that every delivery goes, from whichever source: normalise, publish, then say what became of it. */
public final class Intake {
    /** Bytes that are kept of something too large to be read. */
    public static final int CUT = 4096;

    /** Bytes of a delivery that is read where it comes in, within a millisecond; a larger one would keep others waiting. */
    private static final int SMALL = 16 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

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
        return (isQuick(delivery)
                        ? Future.succeededFuture(delivery).map(this::all)
                        : vertx.executeBlocking(() -> all(delivery), false).map(Objects::requireNonNull))
                .compose(sorted -> publish(delivery, sorted));
    }

    private Sorted all(Delivery delivery) {
        return Sorted.of(Contents.of(delivery, formats), item -> true);
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

    /** The same of what was read, and is {@code wanted}; what is not is neither published nor set aside nor told. */
    public Future<Receipt> take(Contents contents, Wanted wanted) {
        return vertx.executeBlocking(() -> Sorted.of(contents, wanted), false)
                .map(Objects::requireNonNull)
                .compose(sorted -> publish(contents.delivery(), sorted));
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
                .map(sorted)
                .recover(failure -> failure instanceof RefusedForGood refusal
                        ? note(delivery, sorted.without(refusal, delivery))
                        : Future.failedFuture(failure))
                .onSuccess(done -> pulse.delivered(delivery.source(), done.batch()))
                .onFailure(failure -> pulse.unpublished(delivery.source()))
                .map(Sorted::receipt);
    }

    private Future<Sorted> note(Delivery delivery, Sorted remainder) {
        LOG.error(
                "{}: {}",
                delivery.source().shown(),
                remainder.batch().rejected().getFirst().detail());
        return publisher
                .publish(Remainder.note(remainder))
                .map(remainder)
                // Where not even a note is taken, it is not what was delivered that is wrong.
                .recover(failure -> Future.failedFuture(
                        failure instanceof RefusedForGood
                                ? new Unavailable(String.valueOf(failure.getMessage()))
                                : failure));
    }
}
