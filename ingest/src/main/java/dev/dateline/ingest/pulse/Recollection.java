package dev.dateline.ingest.pulse;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Memory;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was learned of one source from one start to the next. Nothing is kept before what there was has been read. */
final class Recollection {
    private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);
    /** Tells it from what the source itself remembers. */
    private static final String OF = "pulse of ";

    private static final int LONGEST = 2000;

    private final Memory memory;
    private final Watched watched;
    private final Optional<SourceId> place;
    private volatile boolean recalled;
    private boolean asking;
    private String kept = "";

    Recollection(Memory memory, SourceId source, Watched watched) {
        this.memory = memory;
        this.watched = watched;
        String name = OF + source.name();
        this.place = name.length() > LONGEST ? Optional.empty() : Optional.of(new SourceId(source.provider(), name));
    }

    /** Asks for what was kept, where that is not done; to be called again and again, for Kafka may be away. */
    synchronized void recall() {
        if (recalled || asking || place.isEmpty()) {
            return;
        }
        asking = true;
        memory.recall(place.get()).onComplete(this::answered);
    }

    /** Writes down what was learned since it was last. */
    synchronized Future<Void> keep() {
        String learned = watched.learned();
        if (!recalled || place.isEmpty() || learned.equals(kept)) {
            return Future.succeededFuture();
        }
        kept = learned;
        return memory.keep(place.get(), learned).onFailure(this::notKept);
    }

    private synchronized void answered(AsyncResult<Optional<String>> answer) {
        asking = false;
        if (answer.succeeded()) {
            recalled = true;
            answer.result()
                    .filter(text -> !watched.recall(text))
                    .ifPresent(text -> LOG.warn(
                            "{}: what was learned of it cannot be read; it is learned anew",
                            place.orElseThrow().shown()));
        }
    }

    private synchronized void notKept(Throwable failure) {
        kept = "";
        LOG.debug("{}: not kept, {}", place.orElseThrow().shown(), failure.getMessage());
    }
}
