package dev.dateline.ingest.source.folder;

import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Providers leave files: one is taken when it is whole, and moved to {@code done/} or {@code failed/} once Kafka has
 * what is in it. Until then it stays where it is, so a crash can only deliver it again, and versions that are there
 * already are dropped. The folder is listed again and again, since network file systems tell nothing by themselves.
 */
public final class FolderSource implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSource.class);
    private static final int MOST_DOUBLINGS = 5;

    private final SourceConfig source;
    private final Path path;
    private final Limits limits;
    private final Pulse pulse;
    private final FolderGate gate;
    private final Round round;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Promise<Void> closed = Promise.promise();
    private String obstacle = "";
    private int failures;

    public FolderSource(SourceConfig source, Inlet.Folder folder, Intake intake, Pulse pulse) {
        this(source, folder, intake, pulse, Limits.USUAL);
    }

    FolderSource(SourceConfig source, Inlet.Folder folder, Intake intake, Pulse pulse, Limits limits) {
        this.source = source;
        this.path = folder.path();
        this.limits = limits;
        this.pulse = pulse;
        Trays trays = new Trays(path);
        this.gate = new FolderGate(path, trays);
        this.round = new Round(folder, limits, new Carrier(source, intake, limits, folder.unproven()), trays);
    }

    /** Never fails: a folder that is missing, or cannot be used, is looked for again. To be called once. */
    @Override
    public Future<Void> open() {
        Thread.ofPlatform()
                .name("ingest-folder-" + source.sender().provider())
                .daemon()
                .start(this::run);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> close() {
        closing.countDown();
        return closed.future();
    }

    private void run() {
        try {
            while (!closing.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gate.close();
            closed.complete();
        }
    }

    private void look() {
        try {
            if (gate.pass()) {
                round.go(() -> closing.getCount() == 0);
                well();
            } else {
                waitFor("another process takes from it; this one stands by");
            }
        } catch (FolderTrouble e) {
            trouble(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            trouble(FolderTrouble.lineOf(e));
        } catch (RuntimeException e) {
            LOG.debug("{}", path, e);
            trouble("this went wrong here: " + e.getClass().getSimpleName());
        }
    }

    private void trouble(String why) {
        waitFor(why);
        pulse.failed(source.id(), why);
    }

    /** Said once, however often it is met. */
    private void waitFor(String why) {
        failures++;
        if (!why.equals(obstacle)) {
            obstacle = why;
            LOG.warn("{}: nothing is taken from {} for now: {}", source.sender().provider(), path, why);
        }
    }

    private void well() {
        if (!obstacle.isEmpty()) {
            LOG.info("{}: files are taken from {} again", source.sender().provider(), path);
        }
        obstacle = "";
        failures = 0;
    }

    private Duration pause() {
        return limits.look().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    }
}
