package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.process.Launch;
import dev.dateline.standalone.process.OtherBuild;
import dev.dateline.standalone.process.Spawned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * While items come in, an editor decides and readers follow, an installation of an older build becomes one of this build: the
 * processor first, for the others write what it must know, then gateway, ingest and broker.
 */
public final class UpgradeProof {
    private static final String DESK = "world";
    private static final List<Role> PARTS = List.of(Role.BROKER, Role.PROCESSOR, Role.GATEWAY, Role.INGEST);
    private static final List<Role> IN_TURN = List.of(Role.PROCESSOR, Role.GATEWAY, Role.INGEST, Role.BROKER);
    private static final String CHECK_LOG = "check.log";
    private static final int READERS = 10;
    private static final long BEFORE_MILLIS = 8_000;
    private static final long BETWEEN_MILLIS = 4_000;
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration CHECK = Duration.ofSeconds(60);
    private static final Duration SAME = Duration.ofSeconds(20);
    private static final Pattern SOUND = Pattern.compile("the configuration is sound");

    private UpgradeProof() {}

    /**
     * The older build.
     *
     * @param from its checkout, or a folder of its jars
     * @param matchesOtherwise whether what it proposed is counted and not compared with what this build makes of it
     */
    public record Older(Path from, boolean matchesOtherwise) {}

    /**
     * Runs it.
     *
     * @param older what it begins with
     * @param rate items a second
     * @throws Trouble where something does not come back at all, with what the processes said last
     */
    public static FaultProof.Result run(Older older, Stock stock, double rate, Path folder, Consumer<String> voice)
            throws InterruptedException {
        Launch before = Launch.of(OtherBuild.classPath(older.from()));
        Ground ground = Ground.open(folder, List.of(DESK));
        try {
            if (settle(before, ground) != Ground.Age.NEW) {
                voice.accept("  the older build does not know all settings: it gets those that it does");
            }
            Map<Role, Launch> launches = new EnumMap<>(Role.class);
            PARTS.forEach(part -> launches.put(part, before));
            try (Installation installation = Installation.of(ground, PARTS, launches);
                    Probe probe = new Probe(ground, installation)) {
                try {
                    return prove(older, ground, installation, probe, stock, rate, voice);
                } catch (Trouble e) {
                    throw Trouble.failed(e.getMessage() + "\n" + installation.said());
                }
            }
        } catch (IOException e) {
            throw Trouble.failed("the proof itself failed: " + Trouble.lineOf(e));
        }
    }

    private static FaultProof.Result prove(
            Older older,
            Ground ground,
            Installation installation,
            Probe probe,
            Stock stock,
            double rate,
            Consumer<String> voice)
            throws IOException, InterruptedException {
        try (Shift shift = Shift.begin(ground, installation, probe, stock, rate);
                Followers readers = Followers.connect(ground, DESK, READERS)) {
            Thread.sleep(BEFORE_MILLIS);
            Scene scene = new Scene(ground, installation, probe, voice, new ArrayList<>());
            Files.writeString(ground.config(), ground.settings());
            refit(ground, scene);
            Instant matchedSince = Instant.now();
            for (Role part : IN_TURN) {
                installation.stop(part, STOP);
                if (part == Role.PROCESSOR) {
                    matchedSince = Instant.now();
                }
                installation.launch(part, Launch.USUAL);
                installation.start(part);
                scene.say("%s is of this build: %s".formatted(part, scene.look()));
                Thread.sleep(BETWEEN_MILLIS);
            }
            scene.problems()
                    .addAll(older.matchesOtherwise() ? shift.endMatchedSince(matchedSince, voice) : shift.end(voice));
            String end = readers.end();
            long since = System.nanoTime();
            while (!readers.isAt(end) && System.nanoTime() - since < SAME.toNanos()) {
                Thread.sleep(100);
            }
            scene.unless(readers.astray() == 0, readers.astray() + " times an entry did not follow the one before it");
            scene.problems().addAll(readers.notAt(end));
            String figures = "%d readers cut off %d times, away for %s at most, the log ends at %s"
                    .formatted(READERS, readers.cutOff(), Stall.seconds(readers.longestAway()), end);
            scene.say(figures);
            return new FaultProof.Result(figures, scene.problems());
        }
    }

    /** As an operator does, who has only what the notes on upgrading say. */
    private static void refit(Ground ground, Scene scene) throws InterruptedException {
        Refit.Done done = Refit.of(ground.kafka(), ground.topics(""));
        if (!done.topics().isEmpty()) {
            scene.say("set as this build wants them, as an operator does: " + String.join(", ", done.topics()));
        }
        scene.problems().addAll(done.unannounced());
    }

    /** Leaves the settings as this build takes them; tells how old that makes it. */
    private static Ground.Age settle(Launch older, Ground ground) throws IOException, InterruptedException {
        for (Ground.Age age : Ground.Age.values()) {
            Files.writeString(ground.config(), ground.settings(age));
            if (knows(older, ground)) {
                return age;
            }
        }
        throw Trouble.failed("the older build takes no settings of this proof; see "
                + ground.folder().resolve(CHECK_LOG));
    }

    /** Whether this build takes the settings as they stand. */
    private static boolean knows(Launch older, Ground ground) throws InterruptedException {
        try (Spawned check = Spawned.start(
                older,
                ground.folder().resolve(CHECK_LOG),
                ground.temporary(),
                ground.environment(),
                List.of("up", "--check", "--config", ground.config().toString()))) {
            check.mayEnd();
            return check.ends(CHECK) && SOUND.matcher(check.tail()).find();
        }
    }
}
