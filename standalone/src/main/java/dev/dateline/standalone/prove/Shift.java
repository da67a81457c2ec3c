package dev.dateline.standalone.prove;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The work that goes on while things are killed: items come in and an editor decides; at its end all is counted. */
final class Shift {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ground ground;
    private final Probe probe;
    private final Replay replay;
    private final Approvals approvals;

    private Shift(Ground ground, Probe probe, Replay replay, Approvals approvals) {
        this.ground = ground;
        this.probe = probe;
        this.replay = replay;
        this.approvals = approvals;
    }

    /** Opens the articles, then begins; {@code rate} is in items a second. */
    static Shift begin(Ground ground, Installation installation, Probe probe, Stock stock, double rate)
            throws InterruptedException {
        probe.open();
        Shift shift = new Shift(
                ground,
                probe,
                new Replay(new Wire(ground), stock, ground.desks(), rate),
                new Approvals(new Editor(ground.readers(), installation)));
        shift.replay.start();
        shift.approvals.start();
        return shift;
    }

    /** Ends the work, counts, and again while something is still on its way; gives what does not hold. */
    List<String> end(Consumer<String> voice) throws InterruptedException {
        replay.finish(PATIENCE);
        approvals.finish(PATIENCE);
        Set<Filed> accepted = new HashSet<>(replay.accepted());
        accepted.addAll(probe.sent());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Reckoning.Result result = Reckoning.of(ground.kafka(), ground.topics(""), accepted, approvals.approved());
            if (result.problems().isEmpty() || System.nanoTime() > end) {
                result.lines().forEach(line -> voice.accept("  " + line));
                voice.accept("  %d items sent twice on purpose, %d decisions refused"
                        .formatted(replay.repeated(), approvals.refused()));
                return result.problems();
            }
            Thread.sleep(1_000);
        }
    }
}
