package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.publish.Publisher;
import dev.dateline.ingest.reading.Formats;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;

/** The way that every delivery goes, from whichever source: normalise, publish, then say what became of it. */
public final class Intake {
    private final Vertx vertx;
    private final Formats formats;
    private final Publisher publisher;

    public Intake(Vertx vertx, Formats formats, Publisher publisher) {
        this.vertx = vertx;
        this.formats = formats;
        this.publisher = publisher;
    }

    /** Succeeds once Kafka has all of it, also what was set aside; a megabyte of HTML is kept off the event loop. */
    Future<Receipt> take(Delivery delivery) {
        return vertx.executeBlocking(() -> Sorted.of(delivery, formats), false)
                .compose(sorted -> publish(Objects.requireNonNull(sorted)));
    }

    /** Sets aside what there is of a delivery that is not even read. */
    Future<Receipt> setAside(Delivery delivery, RejectReason reason, String detail) {
        return publish(Sorted.aside(delivery, reason, detail));
    }

    /** Succeeds while deliveries can be taken; else fails and says why. */
    Future<Void> ready() {
        return publisher.reach();
    }

    private Future<Receipt> publish(Sorted sorted) {
        return publisher.publish(sorted.batch()).map(published -> sorted.receipt());
    }
}
