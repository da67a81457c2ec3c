package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Memory;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps agreements where the sources' memory is, beside what each feed itself remembers; for one feed, one after another. */
final class Shelf {
    /** A longer name would leave no room in a {@link SourceId}. */
    static final int LONGEST_NAME = 1900;

    private static final String NOTHING = "";

    private final Memory memory;
    private final Map<SourceId, Future<Void>> writes = new ConcurrentHashMap<>();

    Shelf(Memory memory) {
        this.memory = memory;
    }

    /** What was kept last. */
    Future<Optional<Agreement>> recall(SourceId source) {
        return writes.getOrDefault(source, Future.succeededFuture())
                .transform(written -> memory.recall(key(source)))
                .map(text -> text.flatMap(Agreement::read));
    }

    Future<Void> keep(SourceId source, Agreement agreement) {
        return next(source, () -> memory.keep(key(source), agreement.text()));
    }

    Future<Void> forget(SourceId source) {
        return next(source, () -> memory.keep(key(source), NOTHING));
    }

    private synchronized Future<Void> next(SourceId source, Supplier<Future<Void>> write) {
        Future<Void> written =
                writes.getOrDefault(source, Future.succeededFuture()).transform(before -> write.get());
        writes.put(source, written);
        return written;
    }

    private static SourceId key(SourceId source) {
        return new SourceId(source.provider(), "websub " + source.name());
    }
}
