package dev.dateline.ingest.source.folder;

import dev.dateline.ingest.source.Inlet;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at the folder after the other: takes what lies still, then moves it. Blocks; for one thread. */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration PRUNING = Duration.ofHours(1);
    /** Where files cannot be moved, no more than these are delivered again after a crash. */
    private static final int MOST_UNMOVED = 3;

    private final Inlet.Folder folder;
    private final Limits limits;
    private final Carrier carrier;
    private final Trays trays;
    private final Settling settling;
    private final Map<Sighting, Outcome> unmoved = new HashMap<>();
    private Instant pruned = Instant.EPOCH;

    Round(Inlet.Folder folder, Limits limits, Carrier carrier, Trays trays) {
        this.folder = folder;
        this.limits = limits;
        this.carrier = carrier;
        this.trays = trays;
        this.settling = new Settling(folder.settled());
    }

    /** Takes everything that is due, until {@code enough}; fails where nothing more can be done for now. */
    void go(BooleanSupplier enough) throws IOException, FolderTrouble {
        List<Sighting> seen = Sighting.in(folder.path());
        unmoved.keySet().retainAll(new HashSet<>(seen));
        List<Sighting> due = settling.due(seen, System.nanoTime());
        due.stream().filter(unmoved::containsKey).toList().forEach(this::move);
        List<Sighting> fresh =
                due.stream().filter(sighting -> !unmoved.containsKey(sighting)).toList();
        if (!fresh.isEmpty()) {
            carrier.requireKafka();
        }
        for (Sighting sighting : fresh) {
            if (enough.getAsBoolean()) {
                return;
            }
            requireMoves();
            take(sighting);
        }
        prune();
    }

    private void take(Sighting sighting) throws FolderTrouble {
        try {
            Duration still = settling.still(sighting, System.nanoTime());
            unmoved.put(sighting, carrier.carry(sighting, still));
            move(sighting);
        } catch (Carrier.NotWhole e) {
            settling.hold(sighting, e.still());
        } catch (IOException e) {
            again(sighting, "cannot be read: " + FolderTrouble.lineOf(e));
        } catch (FolderTrouble e) {
            // Where it is not this file's own fault, the others would fare no better.
            carrier.requireKafka();
            again(sighting, "was not taken: " + e.getMessage());
        }
    }

    private void move(Sighting sighting) {
        Outcome outcome = Objects.requireNonNull(unmoved.get(sighting));
        try {
            boolean moved = trays.put(sighting, outcome, Instant.now());
            unmoved.remove(sighting);
            if (moved && !outcome.reason().isEmpty()) {
                LOG.info("{}: {} {}", folder.path(), sighting.shown(), outcome.summary());
            }
        } catch (IOException e) {
            again(sighting, "cannot be moved: " + FolderTrouble.lineOf(e));
        } catch (InvalidPathException e) {
            // Where Java was told that names are ASCII, it can list names that it cannot write.
            again(sighting, "cannot be moved: its name is not in the letters that Java was told to use");
        }
    }

    private void again(Sighting sighting, String why) {
        if (settling.again(sighting, System.nanoTime())) {
            LOG.warn("{}: {} {}; it stays and is tried again", folder.path(), sighting.shown(), why);
        }
    }

    private void requireMoves() throws FolderTrouble {
        if (unmoved.size() >= MOST_UNMOVED) {
            throw new FolderTrouble("files cannot be moved out of it, so no more are taken");
        }
    }

    private void prune() throws IOException {
        Instant now = Instant.now();
        if (now.isAfter(pruned.plus(PRUNING))) {
            pruned = now;
            trays.prune(now.minus(limits.kept()));
        }
    }
}
