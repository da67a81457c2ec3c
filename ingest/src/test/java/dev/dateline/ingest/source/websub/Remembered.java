package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Memory;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in the heap, from one start to the next. */
final class Remembered implements Memory {
    final Map<SourceId, String> texts = new ConcurrentHashMap<>();
    private volatile boolean away;

    void goAway(boolean gone) {
        away = gone;
    }

    @Override
    public Future<Optional<String>> recall(SourceId source) {
        return away ? Future.failedFuture("away") : Future.succeededFuture(Optional.ofNullable(texts.get(source)));
    }

    @Override
    public Future<Void> keep(SourceId source, String text) {
        if (away) {
            return Future.failedFuture("away");
        }
        texts.put(source, text);
        return Future.succeededFuture();
    }
}
