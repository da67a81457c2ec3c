package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Each part in a process of its own, on a broker of its own; while items come in and an editor decides, one thing goes wrong.
 * Then each way through is gone once, and at the end is counted whether every acknowledgement was kept, and once.
 */
public final class FaultProof {
    private static final String DESK = "world";
    private static final long BEFORE_MILLIS = 6_000;
    private static final long AFTER_MILLIS = 4_000;

    private FaultProof() {}

    /** What goes wrong. */
    public enum Kind {
        FREEZE,
        WIPE_STATE,
        TEAR_STATE,
        POISON,
        FILES,
        CLOCK,
        DISK_FULL,
        BOUNCE_LEADER,
        CUT_OFF,
        TOPICS,
        SLOW_LINK;

        /** Why it cannot be made on this machine; empty where it can. */
        Optional<String> hindrance() {
            return fault().hindrance();
        }

        private Fault fault() {
            return switch (this) {
                case FREEZE -> new Freeze();
                case WIPE_STATE -> new LostState(LostState.Loss.ALL);
                case TEAR_STATE -> new LostState(LostState.Loss.HALF_A_FILE);
                case POISON -> new Poison();
                case FILES -> new FewFiles();
                case CLOCK -> new ClockJump();
                case DISK_FULL -> new FullDisk();
                case BOUNCE_LEADER -> new BounceLeader();
                case CUT_OFF -> new CutOff();
                case TOPICS -> new TopicsMeddled();
                case SLOW_LINK -> new SlowLink();
            };
        }
    }

    /**
     * How it went.
     *
     * @param figures how soon each way was open again, for a person
     * @param problems what does not hold, one line each
     * @param lacking what of the fault this machine did not let be made, one line each
     */
    public record Result(String figures, List<String> problems, List<String> lacking) {
        public Result {
            problems = List.copyOf(problems);
            lacking = List.copyOf(lacking);
        }

        /** Of a fault that was made in full. */
        public Result(String figures, List<String> problems) {
            this(figures, problems, List.of());
        }
    }

    /**
     * Runs it.
     *
     * @param rate items a second
     * @param voice is told each thing that happens
     * @throws Trouble where something does not come back at all, with what the processes said last
     */
    public static Result run(Kind kind, Stock stock, double rate, Path folder, Consumer<String> voice)
            throws InterruptedException {
        Fault fault = kind.fault();
        fault.hindrance().ifPresent(why -> {
            throw Trouble.failed("this proof cannot be made here: " + why);
        });
        Ground ground = fault.ground(folder, List.of(DESK));
        try {
            fault.prepare(ground);
            try {
                return prove(fault, ground, stock, rate, voice);
            } finally {
                fault.cleanUp(ground);
            }
        } catch (IOException e) {
            throw Trouble.failed("the proof itself failed: " + Trouble.lineOf(e));
        }
    }

    private static Result prove(Fault fault, Ground ground, Stock stock, double rate, Consumer<String> voice)
            throws IOException, InterruptedException {
        try (Installation installation = Installation.of(ground, List.of(), fault.launches(ground));
                Probe probe = new Probe(ground, installation)) {
            fault.start(ground, installation);
            try (Shift shift = Shift.begin(ground, installation, probe, stock, rate)) {
                Thread.sleep(BEFORE_MILLIS);
                Scene scene = new Scene(ground, installation, probe, voice, new ArrayList<>());
                fault.strike(scene);
                String afterwards = scene.look();
                scene.say(afterwards);
                scene.figures().add(afterwards);
                Thread.sleep(AFTER_MILLIS);
                List<String> counted = shift.end(voice, fault::leaves);
                List<String> left = counted.stream().filter(fault::leaves).toList();
                if (!left.isEmpty()) {
                    scene.say("%d things are named that it has left, such as: %s"
                            .formatted(left.size(), left.getFirst()));
                }
                scene.problems()
                        .addAll(counted.stream()
                                .filter(line -> !left.contains(line))
                                .toList());
                return new Result(String.join("; ", scene.figures()), scene.problems(), scene.lacking());
            } catch (Trouble e) {
                throw Trouble.failed(e.getMessage() + "\n" + installation.said());
            }
        }
    }
}
