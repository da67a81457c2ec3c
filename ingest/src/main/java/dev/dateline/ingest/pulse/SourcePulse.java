package dev.dateline.ingest.pulse;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.SourceConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches all sources: a line in the log when one gets into trouble and when it is out again, metrics all the time, and what
 * was learned kept for the next start. What is not watched is not counted, so that nobody can make up sources.
 */
public final class SourcePulse implements Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(SourcePulse.class);

    private final InstantSource clock;
    private final Duration silentAfter;
    private final Memory memory;
    private final MeterRegistry registry;
    private final Map<SourceId, Watch> watches = new ConcurrentHashMap<>();

    private record Watch(ZoneId zone, Watched watched, Recollection recollection) {}

    /** {@code clock} is the real one, also where the news has a clock of its own; {@code silentAfter}: {@link PulseSettings}. */
    public SourcePulse(InstantSource clock, Duration silentAfter, Memory memory, MeterRegistry registry) {
        this.clock = clock;
        this.silentAfter = silentAfter;
        this.memory = memory;
        this.registry = registry;
    }

    /** From now on these sources are watched, each by its own zone, and no others. */
    public void expect(Collection<SourceConfig> sources) {
        Map<SourceId, ZoneId> wanted = sources.stream()
                .collect(Collectors.toMap(
                        SourceConfig::id, source -> source.sender().zone(), (one, other) -> one));
        watches.keySet().stream().filter(source -> !wanted.containsKey(source)).forEach(this::forget);
        wanted.forEach(this::watch);
    }

    private void forget(SourceId source) {
        Watch gone = watches.remove(source);
        if (gone != null) {
            gone.recollection().keep().onComplete(kept -> {});
            gone.watched().close();
        }
    }

    @Override
    public void delivered(SourceId source, Batch batch) {
        tell(source, watched -> watched.delivered(batch));
    }

    @Override
    public void looked(SourceId source) {
        tell(source, Watched::looked);
    }

    @Override
    public void unpublished(SourceId source) {
        tell(source, watched -> {
            watched.unpublished();
            return List.of();
        });
    }

    @Override
    public void failed(SourceId source, String why) {
        tell(source, watched -> watched.failed(why));
    }

    /** To be called every few seconds: silence makes no sound. */
    void look() {
        watches.forEach((source, watch) -> {
            watch.recollection().recall();
            tell(source, Watched::look);
        });
    }

    /** To be called every few minutes, and at the end; succeeds when what was learned is kept, as far as that is possible. */
    Future<Void> keep() {
        List<Future<Void>> keeping = watches.values().stream()
                .map(watch -> watch.recollection().keep())
                .toList();
        return Future.join(keeping).<Void>mapEmpty().otherwiseEmpty();
    }

    /** By provider and name. From any thread. */
    public List<Condition> conditions() {
        return watches.values().stream()
                .map(watch -> watch.watched().condition())
                .sorted(Comparator.comparing(condition -> condition.source().toString()))
                .toList();
    }

    /** By a new zone it is watched anew, for the hours of its week are others. */
    private void watch(SourceId source, ZoneId zone) {
        Watch before = watches.get(source);
        if (before != null && !before.zone().equals(zone)) {
            forget(source);
        }
        watches.computeIfAbsent(source, id -> begin(id, zone)).recollection().recall();
    }

    private Watch begin(SourceId source, ZoneId zone) {
        Vigil vigil = new Vigil(source, zone, silentAfter, clock.instant());
        Watched watched = new Watched(source, vigil, clock, registry);
        return new Watch(zone, watched, new Recollection(memory, source, watched));
    }

    /** What goes wrong in watching must not touch what is watched. */
    private void tell(SourceId source, Function<Watched, List<Notice>> what) {
        Watch watch = watches.get(source);
        if (watch == null) {
            return;
        }
        try {
            what.apply(watch.watched()).forEach(SourcePulse::log);
        } catch (RuntimeException e) {
            LOG.error("{}: cannot be watched", source.shown(), e);
        }
    }

    private static void log(Notice notice) {
        if (notice.begins()) {
            LOG.warn("{}: {}", notice.source().shown(), notice.words());
        } else {
            LOG.info("{}: {}", notice.source().shown(), notice.words());
        }
    }
}
