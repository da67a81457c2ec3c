package dev.dateline.standalone.prove;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The processor stands still for longer than the group waits for it and its transaction lives, as in a long pause of a virtual
 * machine, and then goes on as if nothing had been: what it had begun must be refused.
 */
final class Freeze implements Fault {
    /** Twice what session and transaction are given. */
    private static final Duration PAUSE = Duration.ofSeconds(25);

    private static final Pattern LOST_ITS_PLACE = Pattern.compile("REBALANCING");

    @Override
    public void strike(Scene scene) throws InterruptedException {
        Installation.Hearing processor = scene.installation().from(Role.PROCESSOR);
        scene.installation().signal(Role.PROCESSOR, "STOP");
        Thread.sleep(PAUSE);
        scene.installation().signal(Role.PROCESSOR, "CONT");
        scene.say("the processor stood still for %d s and went on".formatted(PAUSE.toSeconds()));
        boolean lost = processor.hears(LOST_ITS_PLACE, PAUSE);
        scene.unless(lost, "the processor went on with work that had been taken from it");
    }
}
