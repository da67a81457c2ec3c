package dev.dateline.ingest.source;

import dev.dateline.contract.wire.SourceId;
import io.vertx.core.Future;
import java.util.Optional;

/** What sources remember from one start to the next, such as how far a feed was read. Kept where the items are. */
public interface Memory {
    /** Forgets all of it. */
    Memory NONE = new Memory() {
        @Override
        public Future<Optional<String>> recall(SourceId source) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Void> keep(SourceId source, String text) {
            return Future.succeededFuture();
        }
    };

    /** What was kept last, as text of the source's own making; empty where there is nothing. Fails while it is away. */
    Future<Optional<String>> recall(SourceId source);

    /** Succeeds once it is kept; fails while that cannot be. */
    Future<Void> keep(SourceId source, String text);
}
