package dev.dateline.standalone.sources;

import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.SourceConfigs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the settings' file, and at the files that its sources' secrets stand in, and applies the sources that are
 * named there once a change has stood for one look. What cannot be applied changes nothing.
 */
public final class SourceWatch implements AutoCloseable {
    public static final Duration EVERY = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);
    private static final long LONGEST_STOP_SECONDS = 5;

    private final SettingsFile file;
    private final DatelineConfig started;
    private final Consumer<List<SourceConfig>> ingest;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("source-watch").daemon().factory());
    private List<SourceConfig> running;
    private List<Path> secrets;
    private List<String> restart = List.of();
    private boolean wasThere;
    private Look before = Look.NONE;
    private Look judged = Look.NONE;

    /**
     * Looks at nothing yet.
     *
     * @param started the settings that the process runs with
     * @param running the sources that it was started with
     * @param ingest takes sources from now on; throws {@link IllegalArgumentException} where they cannot be
     */
    public SourceWatch(
            SettingsFile file,
            DatelineConfig started,
            List<SourceConfig> running,
            Consumer<List<SourceConfig>> ingest) {
        this.file = file;
        this.started = started;
        this.running = List.copyOf(running);
        this.ingest = ingest;
        this.secrets = SourceConfigs.secretFiles(started.ingest().sources());
        this.wasThere = Files.exists(file.path());
    }

    /** Looks from now on, every so often. */
    public SourceWatch start(Duration every) {
        if (file.namesSources()) {
            long millis = every.toMillis();
            var unused = thread.scheduleWithFixedDelay(this::lookSafely, millis, millis, TimeUnit.MILLISECONDS);
        } else {
            LOG.info("the sources come from the environment, so that a change in {} is not picked up", file.path());
        }
        return this;
    }

    /** Returns when nothing is applied any longer. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the watch on {} did not end in time", file.path());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look; applies what stands as it stood at the last one. */
    void look() {
        Look now = Look.at(watched());
        boolean settled = now.equals(before);
        before = now;
        wasThere = wasThere || !now.isAbsent(file.path());
        if (settled && wasThere && !now.equals(judged)) {
            judge(now);
        }
    }

    private void judge(Look now) {
        judged = now;
        try {
            if (now.isBlank(file.path()) && !running.isEmpty()) {
                throw Trouble.wrongUse("it is empty; for no sources write ingest: {sources: []}");
            }
            DatelineConfig config = file.reader().get();
            secrets = SourceConfigs.secretFiles(config.ingest().sources());
            judged = Look.at(watched());
            List<SourceConfig> sources = SourceConfigs.of(config.ingest().sources(), file.environment());
            if (judged.agrees(now, file.path()) && Look.at(watched()).equals(judged)) {
                apply(config, sources);
            } else {
                // Somebody is writing right now.
                judged = Look.NONE;
            }
        } catch (Trouble | IllegalArgumentException e) {
            LOG.warn("{}: not applied, the sources stay as they are: {}", file.path(), Trouble.lineOf(e));
        }
    }

    private void apply(DatelineConfig config, List<SourceConfig> sources) {
        if (!sources.equals(running)) {
            ingest.accept(sources);
            LOG.info(
                    "{}: sources {}",
                    file.path(),
                    SourceChange.between(running, sources).line());
            running = sources;
        }
        List<String> needed = Restart.needed(started, config);
        if (!needed.isEmpty() && !needed.equals(restart)) {
            LOG.warn("{}: needs a restart to count: {}", file.path(), String.join(", ", needed));
        }
        restart = needed;
    }

    private List<Path> watched() {
        List<Path> paths = new ArrayList<>(secrets);
        paths.add(file.path());
        return paths;
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("{} was not looked at", file.path(), e);
        }
    }
}
