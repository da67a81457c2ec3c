package dev.dateline.ingest;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources that are open, each as it is set. One that cannot be opened keeps no other from being open; it is tried
 * again. Whatever is asked, one change is brought about after the other, and the last one asked for counts.
 */
final class OpenSources {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSources.class);
    private static final long LONGEST_SECONDS = 20;

    private final Vertx vertx;
    private final Function<SourceConfig, Optional<Source>> adapters;
    private final Duration again;
    private final Map<SourceConfig, Source> open = new LinkedHashMap<>();
    private final Map<SourceId, String> failures = new HashMap<>();
    private List<SourceConfig> wanted = List.of();
    private Future<Void> last = Future.succeededFuture();
    private boolean retrying;
    private boolean ended;

    /**
     * Nothing is open yet.
     *
     * @param adapters makes what has to be opened for a source; nothing for those that knock themselves
     * @param again how long to wait until a source that failed to open is tried again
     */
    OpenSources(Vertx vertx, Function<SourceConfig, Optional<Source>> adapters, Duration again) {
        this.vertx = vertx;
        this.adapters = adapters;
        this.again = again;
    }

    /**
     * Closes what is no longer wanted, opens what is new, and leaves alone what stays the same. Succeeds when each has
     * been tried; nothing is opened any more after {@link #close}.
     */
    synchronized Future<Void> set(List<SourceConfig> sources) {
        wanted = ended ? List.of() : List.copyOf(sources);
        failures.keySet().retainAll(wanted.stream().map(SourceConfig::id).toList());
        return next();
    }

    synchronized Future<Void> close() {
        ended = true;
        wanted = List.of();
        return next();
    }

    private synchronized Future<Void> next() {
        // What is set anew must not meet what it takes the place of.
        last = last.transform(before -> closeUnwanted()).compose(without -> openMissing());
        return last;
    }

    private synchronized Future<Void> closeUnwanted() {
        List<Future<Void>> closing = new ArrayList<>();
        for (SourceConfig config : List.copyOf(open.keySet())) {
            Source source = wanted.contains(config) ? null : open.remove(config);
            if (source != null) {
                closing.add(closed(config, source));
            }
        }
        return Future.join(closing).mapEmpty();
    }

    private synchronized Future<Void> openMissing() {
        List<Future<Void>> opening = wanted.stream()
                .filter(config -> !open.containsKey(config))
                .map(this::opened)
                .toList();
        return Future.join(opening).mapEmpty();
    }

    private Future<Void> opened(SourceConfig config) {
        try {
            Optional<Source> source = adapters.apply(config);
            if (source.isEmpty()) {
                return Future.succeededFuture();
            }
            open.put(config, source.get());
            return source.get()
                    .open()
                    .timeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                    .onSuccess(done -> well(config))
                    .recover(failure -> failed(config, failure));
        } catch (RuntimeException e) {
            return failed(config, e);
        }
    }

    private synchronized void well(SourceConfig config) {
        if (failures.remove(config.id()) != null) {
            LOG.info("{}: is open", config.id().shown());
        }
    }

    /** Said once for each reason. */
    private synchronized Future<Void> failed(SourceConfig config, Throwable failure) {
        String why = String.valueOf(failure.getMessage());
        if (!why.equals(failures.put(config.id(), why))) {
            LOG.warn("{}: cannot be opened, and is tried again: {}", config.id().shown(), why);
        }
        retryLater();
        Source source = open.remove(config);
        return source == null ? Future.succeededFuture() : closed(config, source);
    }

    private void retryLater() {
        if (!retrying) {
            retrying = true;
            vertx.setTimer(Math.max(1, again.toMillis()), late -> retry());
        }
    }

    private synchronized void retry() {
        retrying = false;
        next();
    }

    /** Succeeds in any case: what does not end in time must not keep others from being opened. */
    private static Future<Void> closed(SourceConfig config, Source source) {
        return source.close().timeout(LONGEST_SECONDS, TimeUnit.SECONDS).otherwise(failure -> {
            LOG.warn("{}: did not close cleanly: {}", config.id().shown(), failure.getMessage());
            return null;
        });
    }
}
