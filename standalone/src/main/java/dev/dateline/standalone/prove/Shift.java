package dev.dateline.standalone.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work that goes on while things are killed: items come in and an editor decides; at its end all is counted. */
final class Shift implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ground ground;
    private final Probe probe;
    private final Wire wire;
    private final Editor editor;
    private final Console console;
    private final Replay replay;
    private final Approvals approvals;

    private Shift(Ground ground, Installation installation, Probe probe, Stock stock, double rate) {
        this.ground = ground;
        this.probe = probe;
        this.wire = new Wire(ground);
        this.editor = new Editor(ground.readers(), installation);
        this.replay = new Replay(wire, stock, ground.desks(), rate);
        this.console = new Console(editor);
        this.approvals = new Approvals(editor, console::proposals);
    }

    /** Opens the articles, then begins; {@code rate} is in items a second. */
    static Shift begin(Ground ground, Installation installation, Probe probe, Stock stock, double rate)
            throws InterruptedException {
        probe.open();
        Shift shift = new Shift(ground, installation, probe, stock, rate);
        shift.replay.start();
        shift.approvals.start();
        return shift;
    }

    /** Ends the work, counts, and again while something is still on its way; gives what does not hold. */
    List<String> end(Consumer<String> voice) throws InterruptedException {
        return end(voice, problem -> false, null);
    }

    /** The same, where some of what does not hold is not on its way: {@code lasting} tells which. */
    List<String> end(Consumer<String> voice, Predicate<String> lasting) throws InterruptedException {
        return end(voice, lasting, null);
    }

    /** The same where another version matched until {@code matchedSince}: what it made is counted, not compared. */
    List<String> endMatchedSince(Instant matchedSince, Consumer<String> voice) throws InterruptedException {
        return end(voice, problem -> false, matchedSince);
    }

    private List<String> end(Consumer<String> voice, Predicate<String> lasting, @Nullable Instant matchedSince)
            throws InterruptedException {
        replay.finish(PATIENCE);
        approvals.finish(PATIENCE);
        Set<Filed> accepted = new HashSet<>(replay.accepted());
        accepted.addAll(probe.sent());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // On a busy machine a count itself takes long, and what it began with is not what has become of it.
            boolean last = System.nanoTime() > end;
            Reckoning.Result result =
                    Reckoning.of(ground.kafka(), ground.topics(""), accepted, approvals.approved(), matchedSince);
            if (result.problems().stream().allMatch(lasting) || last) {
                result.lines().forEach(line -> voice.accept("  " + line));
                voice.accept("  %d items sent twice on purpose".formatted(replay.repeated()));
                // An editor who saw nothing proves nothing.
                Stream<String> idle = approvals.approved().isEmpty() ? Stream.of("nothing was approved") : Stream.of();
                return Stream.of(result.problems().stream(), approvals.problems().stream(), idle)
                        .flatMap(problems -> problems)
                        .toList();
            }
            Thread.sleep(1_000);
        }
    }

    /** Ends the work where it still goes on, and lets go of all connections. */
    @Override
    public void close() {
        replay.close();
        approvals.close();
        console.close();
        editor.close();
        wire.close();
    }
}
