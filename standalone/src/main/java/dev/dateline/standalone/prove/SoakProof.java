package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * For a long time, while items come in and an editor decides, one thing after the other goes wrong, by the chance of a seed:
 * kills, pauses, lost and torn state. At the end everything is counted as after a single one, and what memory and files each part
 * takes is held against what it took at the beginning. That needs processes that live long: for two fifths of the time readers'
 * and sources' are spared, for the next two fifths the others, and in the last fifth nothing is.
 */
public final class SoakProof {
    private static final String DESK = "world";
    private static final List<Role> PARTS = List.of(Role.BROKER, Role.PROCESSOR, Role.GATEWAY, Role.INGEST);
    private static final int LEAST_CALM_MILLIS = 15_000;
    private static final int MOST_CALM_MILLIS = 40_000;

    /** Long enough for a process that was started last to come to what it takes. */
    private static final long LAST_CALM_MILLIS = 30_000;

    private final Ground ground;
    private final Consumer<String> voice;
    private final Random random;
    private final Map<Mishap, Integer> made = new TreeMap<>();

    private SoakProof(Ground ground, long seed, Consumer<String> voice) {
        this.ground = ground;
        this.voice = voice;
        this.random = new Random(seed);
    }

    /** What goes wrong, once at a time. */
    enum Mishap {
        KILL_INGEST,
        KILL_PROCESSOR,
        KILL_GATEWAY,
        KILL_BROKER,
        KILL_ALL,
        FREEZE,
        WIPE_STATE,
        TEAR_STATE;

        /** Those that may come once this share of the time has gone by, from 0 to 1. */
        static List<Mishap> at(double share) {
            List<Role> spared = share < 0.4
                    ? List.of(Role.GATEWAY, Role.INGEST)
                    : share < 0.8 ? List.of(Role.BROKER, Role.PROCESSOR) : List.of();
            return Stream.of(values())
                    .filter(mishap -> Collections.disjoint(mishap.ends(), spared))
                    .toList();
        }

        /** Whose process ends by it. */
        private List<Role> ends() {
            return switch (this) {
                case KILL_INGEST -> List.of(Role.INGEST);
                case KILL_PROCESSOR, WIPE_STATE, TEAR_STATE -> List.of(Role.PROCESSOR);
                case KILL_GATEWAY -> List.of(Role.GATEWAY);
                case KILL_BROKER -> List.of(Role.BROKER);
                case KILL_ALL -> PARTS;
                case FREEZE -> List.of();
            };
        }
    }

    /**
     * Runs it.
     *
     * @param rate items a second
     * @param time how long things go wrong
     * @param seed of what goes wrong when
     * @throws Trouble where something does not come back at all, with what the processes said last
     */
    public static FaultProof.Result run(
            Stock stock, double rate, Duration time, long seed, Path folder, Consumer<String> voice)
            throws InterruptedException {
        voice.accept("seed %d".formatted(seed));
        Ground ground = Ground.open(folder, List.of(DESK));
        try (Installation installation = Installation.of(ground, PARTS);
                Probe probe = new Probe(ground, installation)) {
            try {
                return new SoakProof(ground, seed, voice).prove(installation, probe, stock, rate, time);
            } catch (Trouble e) {
                throw Trouble.failed(e.getMessage() + "\n" + installation.said());
            } catch (IOException e) {
                throw Trouble.failed("the proof itself failed: " + Trouble.lineOf(e));
            }
        }
    }

    private FaultProof.Result prove(Installation installation, Probe probe, Stock stock, double rate, Duration time)
            throws IOException, InterruptedException {
        try (Shift shift = Shift.begin(ground, installation, probe, stock, rate);
                Upkeep upkeep = Upkeep.begin(installation, PARTS)) {
            List<String> problems = new ArrayList<>();
            Scene scene = new Scene(ground, installation, probe, voice, problems);
            long begin = System.nanoTime();
            do {
                Thread.sleep(random.nextInt(LEAST_CALM_MILLIS, MOST_CALM_MILLIS));
                List<Mishap> possible = Mishap.at((System.nanoTime() - begin) / (double) time.toNanos());
                Mishap mishap = possible.get(random.nextInt(possible.size()));
                scene.say(mishap.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                strike(mishap, scene);
                scene.say(scene.look());
                made.merge(mishap, 1, Integer::sum);
            } while (System.nanoTime() - begin < time.toNanos());
            Thread.sleep(LAST_CALM_MILLIS);
            for (Levels levels : upkeep.levels(time)) {
                scene.say(levels.toString());
                problems.addAll(levels.grown());
            }
            problems.addAll(shift.end(voice));
            String figures = "%d faults in %d min: %s; %s"
                    .formatted(
                            made.values().stream().mapToInt(Integer::intValue).sum(),
                            time.toMinutes(),
                            made.toString().toLowerCase(Locale.ROOT).replace('_', '-'),
                            problems.isEmpty() ? "memory and files flat" : problems.size() + " problems");
            return new FaultProof.Result(figures, problems);
        }
    }

    private static void strike(Mishap mishap, Scene scene) throws IOException, InterruptedException {
        switch (mishap) {
            case KILL_INGEST, KILL_PROCESSOR, KILL_GATEWAY, KILL_BROKER, KILL_ALL -> kill(scene, mishap.ends());
            case FREEZE -> new Freeze().strike(scene);
            case WIPE_STATE -> new LostState(LostState.Loss.ALL).strike(scene);
            case TEAR_STATE -> new LostState(LostState.Loss.HALF_A_FILE).strike(scene);
        }
    }

    private static void kill(Scene scene, List<Role> roles) throws InterruptedException {
        for (Role role : roles) {
            scene.installation().kill(role);
        }
        for (Role role : roles) {
            scene.installation().start(role);
        }
    }
}
