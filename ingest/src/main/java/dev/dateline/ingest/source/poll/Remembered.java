package dev.dateline.ingest.source.poll;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Memory;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A feed's cursor, and how much of it is kept. */
final class Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Memory memory;
    private final SourceId source;
    private Cursor cursor = Cursor.START;
    private Cursor kept = Cursor.START;

    Remembered(Memory memory, SourceId source) {
        this.memory = memory;
        this.source = source;
    }

    Cursor cursor() {
        return cursor;
    }

    Future<Void> recall() {
        return memory.recall(source).map(this::recalled);
    }

    /** Succeeds also where it could not be kept: then the next one is, and until then only a restart would look again. */
    Future<Void> advance(Cursor next) {
        cursor = next;
        if (next.equals(kept)) {
            return Future.succeededFuture();
        }
        return memory.keep(source, next.text())
                .onSuccess(done -> kept = next)
                .onFailure(failure -> LOG.info(
                        "{}: how far it was read is not kept yet: {}", source.provider(), failure.getMessage()))
                .otherwiseEmpty();
    }

    private Void recalled(Optional<String> text) {
        try {
            cursor = text.isEmpty() ? Cursor.START : Cursor.read(text.get());
            kept = cursor;
        } catch (Json.Malformed e) {
            // Reading a feed anew is better than never reading it again.
            LOG.warn(
                    "{}: what was kept of a feed cannot be read, it is read as new: {}",
                    source.provider(),
                    e.getMessage());
        }
        return null;
    }
}
