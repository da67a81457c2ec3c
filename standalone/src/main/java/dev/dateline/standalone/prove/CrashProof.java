package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * While items come in and editors decide, kills with -9 what it has started, at random moments, and starts it again on
 * the same folder; at the end counts whether every acknowledgement was kept, and once.
 */
public final class CrashProof {
    private static final String DESK = "world";
    private static final List<Role> PARTS = List.of(Role.BROKER, Role.PROCESSOR, Role.GATEWAY, Role.INGEST);
    private static final int LEAST_RUN_MILLIS = 1_500;
    private static final int MOST_RUN_MILLIS = 5_000;

    private final Plan plan;
    private final Ground ground;
    private final Consumer<String> voice;
    private final Random random;

    private CrashProof(Plan plan, Ground ground, Consumer<String> voice) {
        this.plan = plan;
        this.ground = ground;
        this.voice = voice;
        this.random = new Random(plan.seed());
    }

    /**
     * What is done.
     *
     * @param kills how often all parts, in one process, are killed; 0 to leave that out
     * @param each how often each part, in a process of its own, is killed; 0 to leave that out
     * @param rate items a second
     * @param seed of the moments at which is killed
     */
    public record Plan(Stock stock, int kills, int each, double rate, long seed) {
        public Plan {
            if (kills < 0 || each < 0 || kills + each == 0) {
                throw new IllegalArgumentException("without a kill nothing is proved");
            }
        }
    }

    /** What is killed by itself, and how often in a run. */
    public enum Victim {
        INGEST(Role.INGEST, 2),
        PROCESSOR(Role.PROCESSOR, 6),
        GATEWAY(Role.GATEWAY, 2),
        BROKER(Role.BROKER, 2),
        ALL(Role.EVERYTHING, 2);

        private final Role role;
        private final int times;

        Victim(Role role, int times) {
            this.role = role;
            this.times = times;
        }
    }

    /** How long each kill was felt, and what does not hold at the end, one line each. */
    public record Result(List<Stall> stalls, List<String> problems) {
        public Result {
            stalls = List.copyOf(stalls);
            problems = List.copyOf(problems);
        }

        /** The longest stall of all. */
        public Duration longest() {
            return most(Stall::longest);
        }

        /** The longest of each way, for a person. */
        public String longestOfEach() {
            return "longest stall: page %s, ingest %s, log %s, matching %s"
                    .formatted(
                            Stall.seconds(most(Stall::page)),
                            Stall.seconds(most(Stall::ingest)),
                            Stall.seconds(most(Stall::log)),
                            Stall.seconds(most(Stall::matching)));
        }

        /** The longest until matching read on, which may be long before it had caught up. */
        public Duration longestUntilItGoesOn() {
            return most(Stall::goesOn);
        }

        private Duration most(Function<Stall, Duration> way) {
            return stalls.stream().map(way).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        }

        Result and(Result other) {
            return new Result(
                    Stream.concat(stalls.stream(), other.stalls.stream()).toList(),
                    Stream.concat(problems.stream(), other.problems.stream()).toList());
        }
    }

    /**
     * Runs the whole plan; leaves the data and what each process said in {@code folder}.
     *
     * @param voice is told each thing that happens
     * @throws Trouble where something does not come back at all, with what the processes said last
     */
    public static Result run(Plan plan, Path folder, Consumer<String> voice) throws InterruptedException {
        Result result = new Result(List.of(), List.of());
        if (plan.kills() > 0) {
            voice.accept("All parts in one process:");
            Ground ground = Ground.open(folder.resolve("all"), List.of(DESK));
            result = result.and(new CrashProof(plan, ground, voice)
                    .prove(List.of(Role.EVERYTHING), List.of(Role.EVERYTHING), plan.kills()));
        }
        if (plan.each() > 0) {
            voice.accept("Each part in a process of its own:");
            Ground ground = Ground.open(folder.resolve("each"), List.of(DESK));
            result = result.and(new CrashProof(plan, ground, voice).prove(PARTS, PARTS, plan.each()));
        }
        return result;
    }

    /**
     * Kills so many times in a run one part, each of them in a process of its own, or everything, in one.
     *
     * @param rate items a second
     * @param seed of the moments at which is killed
     * @throws Trouble where something does not come back at all, with what the processes said last
     */
    public static Result run(Victim victim, Stock stock, double rate, long seed, Path folder, Consumer<String> voice)
            throws InterruptedException {
        Ground ground = Ground.open(folder, List.of(DESK));
        Plan plan = new Plan(stock, victim.times, 0, rate, seed);
        List<Role> roles = victim.role == Role.EVERYTHING ? List.of(Role.EVERYTHING) : PARTS;
        return new CrashProof(plan, ground, voice).prove(roles, List.of(victim.role), victim.times);
    }

    private Result prove(List<Role> roles, List<Role> victims, int times) throws InterruptedException {
        try (Installation installation = Installation.of(ground, roles);
                Probe probe = new Probe(ground, installation)) {
            try {
                return prove(installation, probe, victims, times);
            } catch (Trouble e) {
                throw Trouble.failed(e.getMessage() + "\n" + installation.said());
            }
        }
    }

    private Result prove(Installation installation, Probe probe, List<Role> victims, int times)
            throws InterruptedException {
        try (Shift shift = Shift.begin(ground, installation, probe, plan.stock(), plan.rate())) {
            List<Stall> stalls = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                for (Role victim : victims) {
                    Thread.sleep(random.nextInt(LEAST_RUN_MILLIS, MOST_RUN_MILLIS));
                    Stall stall = kill(installation, victim, probe);
                    voice.accept("  " + stall);
                    stalls.add(stall);
                }
            }
            return new Result(stalls, shift.end(voice));
        }
    }

    private static Stall kill(Installation installation, Role victim, Probe probe) throws InterruptedException {
        installation.kill(victim);
        var probing = probe.go(victim.toString(), System.nanoTime());
        installation.start(victim);
        return Probe.found(probing);
    }
}
