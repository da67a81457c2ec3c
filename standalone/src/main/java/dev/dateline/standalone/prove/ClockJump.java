package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clocks of ingest, processor and gateway jump, one after the other, an hour ahead and then back to an hour behind, while
 * those of the others go on. What time goes by in them is not changed: only what they take for the time of day. A correction by
 * some seconds each bears; whose clock was set back by an hour ends in order, and is started again as whatever supervises it would.
 */
final class ClockJump implements Fault {
    private static final List<Role> ROLES = List.of(Role.INGEST, Role.GATEWAY, Role.PROCESSOR);
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private static final String AHEAD = "+3600";
    private static final String CORRECTED = "+3597";
    private static final String BEHIND = "-3600";
    private static final String RIGHT = "+0";

    /** The library looks into its file once a second. */
    private static final long TAKES_MILLIS = 2_500;

    private static final Duration HEARD = Duration.ofSeconds(20);

    /** It waits for some seconds, and has a minute for an orderly end. */
    private static final Duration ENDED = Duration.ofSeconds(80);

    private static final Pattern ON = Pattern.compile("the clock of this machine has gone on by");
    private static final Pattern BACK = Pattern.compile("the clock of this machine has gone back by");
    private static final Pattern ENDS =
            Pattern.compile("this process ends in \\d+ s, since Kafka's clients would wait");

    @Override
    public Optional<String> hindrance() {
        return library().isPresent() ? Optional.empty() : Optional.of("it needs libfaketime (faketime)");
    }

    @Override
    public Map<Role, Launch> launches(Ground ground) {
        String library = library().map(Path::toString).orElse("");
        return ROLES.stream()
                .collect(Collectors.toMap(
                        role -> role,
                        role -> Launch.with(Map.of(
                                "LD_PRELOAD",
                                library,
                                "FAKETIME_TIMESTAMP_FILE",
                                clock(ground, role).toString(),
                                "FAKETIME_CACHE_DURATION",
                                "1",
                                // Waits go by the monotonic clock, which no hand moves.
                                "FAKETIME_DONT_FAKE_MONOTONIC",
                                "1",
                                "FAKETIME_FORCE_MONOTONIC_FIX",
                                "0"))));
    }

    @Override
    public void prepare(Ground ground) throws IOException {
        for (Role role : ROLES) {
            Files.writeString(clock(ground, role), RIGHT);
        }
    }

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        for (Role role : ROLES) {
            jump(scene, role);
        }
    }

    private static void jump(Scene scene, Role role) throws IOException, InterruptedException {
        Installation installation = scene.installation();
        Installation.Hearing ahead = installation.from(role);
        set(scene, role, AHEAD);
        scene.unless(ahead.hears(ON, HEARD), role + " did not say that its clock had jumped");
        Installation.Hearing corrected = installation.from(role);
        set(scene, role, CORRECTED);
        scene.unless(corrected.hears(BACK, HEARD), role + " did not say that its clock was set back a little");
        scene.say("it bears that: " + scene.look());
        installation.requireAlive();
        Installation.Hearing behind = installation.from(role);
        installation.mayEnd(role);
        set(scene, role, BEHIND);
        boolean ended = installation.ends(role, ENDED);
        scene.unless(ended, role + " goes on though Kafka's clients wait for its clock");
        if (ended) {
            scene.unless(behind.hears(ENDS, Duration.ZERO), role + " has ended without saying why");
            scene.unless(
                    installation.exitStatus(role) == Trouble.FAILED,
                    role + " has ended with " + installation.exitStatus(role));
            scene.say(role + " has ended by itself");
            installation.start(role);
        }
        scene.say("started again with that clock: " + scene.look());
        set(scene, role, RIGHT);
        scene.say(scene.look());
    }

    private static void set(Scene scene, Role role, String offset) throws IOException, InterruptedException {
        Files.writeString(clock(scene.ground(), role), offset);
        scene.say("the clock of %s stands at %s s".formatted(role, offset));
        Thread.sleep(TAKES_MILLIS);
    }

    private static Path clock(Ground ground, Role role) {
        return ground.folder().resolve("clock-" + role.name());
    }

    private static Optional<Path> library() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("DATELINE_FAKETIME")).map(Path::of).stream(),
                        LIBRARIES.stream())
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
