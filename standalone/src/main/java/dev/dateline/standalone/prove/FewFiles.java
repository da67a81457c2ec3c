package dev.dateline.standalone.prove;

import dev.dateline.standalone.process.Launch;
import dev.dateline.standalone.prove.Callers.Fate;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The gateway may have no more files than a few hundred, from its start on, and more connections come than that. */
final class FewFiles implements Fault {
    private static final int LIMIT = 300;
    private static final int READERS = 6;
    private static final int SILENT = 300;
    private static final int ASKING = 300;
    private static final long SILENCE_MILLIS = 4_000;
    private static final Duration HELD = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of one core, beside what it took before; who is turned away costs something, but a loop that finds no file takes all. */
    private static final double MOST_CORE = 0.5;

    private static final Pattern SAID = Pattern.compile("connections are open, which is as many as");
    private static final Pattern AGAIN = Pattern.compile("there is room again");

    @Override
    public Optional<String> hindrance() {
        return Tool.isHere("prlimit") ? Optional.empty() : Optional.of("it needs prlimit (util-linux)");
    }

    @Override
    public Map<Role, Launch> launches(Ground ground) {
        return Map.of(Role.GATEWAY, Launch.by("prlimit", "--nofile=" + LIMIT + ":" + LIMIT));
    }

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        long gateway = scene.installation().pid(Role.GATEWAY);
        double before = cores(scene, HELD);
        try (Followers readers =
                        Followers.connect(scene.ground(), scene.ground().desks().getFirst(), READERS);
                Callers callers = new Callers(scene.ground())) {
            callers.hold(SILENT);
            // Those who say nothing are given some seconds, also where they can only be told to come later.
            Thread.sleep(SILENCE_MILLIS);
            Map<Fate, Long> fates = callers.ask(ASKING);
            long frames = readers.frames();
            double meanwhile = cores(scene, HELD);
            long since = System.nanoTime();
            while (readers.frames() == frames && System.nanoTime() - since < PATIENCE.toNanos()) {
                // On a slow machine an editor decides seldom.
                Thread.sleep(SILENCE_MILLIS);
            }
            long open = Taken.files(gateway);
            scene.say("a gateway that may have %d files has %d; of %d who asked beside %d silent ones: %s"
                    .formatted(LIMIT, open, ASKING, SILENT, fates));
            scene.say(String.format(
                    Locale.ROOT,
                    "its %d readers got %d frames meanwhile, and it took %.2f of a core (%.2f before)",
                    READERS,
                    readers.frames() - frames,
                    meanwhile,
                    before));
            judge(scene, fates, readers, open, meanwhile - before);
            scene.unless(readers.frames() > frames, "those who read already got nothing more");
        }
        scene.say("once they had gone it took on others again after " + Stall.seconds(welcomed(scene)));
    }

    private static void judge(Scene scene, Map<Fate, Long> fates, Followers readers, long open, double more)
            throws InterruptedException {
        scene.unless(
                fates.getOrDefault(Fate.NOTHING, 0L) == 0, fates.get(Fate.NOTHING) + " waited for an answer in vain");
        scene.unless(
                fates.getOrDefault(Fate.TOLD, 0L) > 0,
                "nobody was told to come later, though there was no room for all");
        scene.unless(open <= LIMIT, "the gateway has more files than it may: the limit is not in force");
        scene.unless(readers.cutOff() == 0, readers.cutOff() + " of those who read already were cut off");
        scene.unless(more < MOST_CORE, "turning others away took " + more + " of a core");
        scene.unless(
                scene.installation().hears(Role.GATEWAY, SAID, Duration.ofSeconds(1)),
                "the gateway did not say why it turned others away");
        scene.installation().requireAlive();
    }

    /** How long it takes until somebody new is served, and it says so. */
    private static Duration welcomed(Scene scene) throws InterruptedException {
        long since = System.nanoTime();
        try (Callers callers = new Callers(scene.ground())) {
            while (!callers.ask(1).containsKey(Fate.SERVED)) {
                if (System.nanoTime() - since > PATIENCE.toNanos()) {
                    scene.unless(false, "nobody is served though the others have gone");
                    break;
                }
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        scene.unless(
                scene.installation().hears(Role.GATEWAY, AGAIN, Duration.ofSeconds(5)),
                "the gateway did not say that there is room again");
        return took;
    }

    /** What the gateway takes of a core for this long. */
    private static double cores(Scene scene, Duration time) throws InterruptedException {
        String name = Role.GATEWAY.toString();
        Duration before = scene.installation().cpu(name);
        Thread.sleep(time);
        return scene.installation().cpu(name).minus(before).toMillis() / (double) time.toMillis();
    }
}
