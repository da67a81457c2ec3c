package dev.dateline.ingest;

import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sources that are open, each as it is set. */
final class OpenSources {
    private final Function<SourceConfig, Optional<Source>> adapters;
    private final Map<SourceConfig, Source> open = new LinkedHashMap<>();

    /** {@code adapters} makes what has to be opened for a source; nothing for those that knock themselves. */
    OpenSources(Function<SourceConfig, Optional<Source>> adapters) {
        this.adapters = adapters;
    }

    /** Closes what is no longer wanted, opens what is new, and leaves alone what stays the same. */
    synchronized Future<Void> set(List<SourceConfig> wanted) {
        List<Future<Void>> closing = new ArrayList<>();
        for (Map.Entry<SourceConfig, Source> each : List.copyOf(open.entrySet())) {
            if (!wanted.contains(each.getKey())) {
                open.remove(each.getKey());
                closing.add(each.getValue().close());
            }
        }
        // What is set anew must not meet what it takes the place of.
        return Future.join(closing).transform(closed -> openAll(wanted));
    }

    Future<Void> close() {
        return set(List.of());
    }

    private synchronized Future<Void> openAll(List<SourceConfig> wanted) {
        List<Future<Void>> opening = new ArrayList<>();
        for (SourceConfig config : wanted) {
            if (!open.containsKey(config)) {
                adapters.apply(config).ifPresent(source -> {
                    open.put(config, source);
                    opening.add(source.open());
                });
            }
        }
        return Future.join(opening).mapEmpty();
    }
}
