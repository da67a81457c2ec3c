package dev.dateline.standalone.prove;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where a fault strikes.
 *
 * @param probe goes each way through
 * @param voice is told each thing that happens
 * @param problems what does not hold, one line each; more may be added
 */
record Scene(Ground ground, Installation installation, Probe probe, Consumer<String> voice, List<String> problems) {
    void say(String line) {
        voice.accept("  " + line);
    }

    /** How soon from now each way through was gone once, for a person; an error where one stays closed. */
    String look() throws InterruptedException {
        return Probe.found(probe.go(Role.PROCESSOR.toString(), System.nanoTime()))
                .afterwards();
    }

    /** Says that something does not hold, unless it does. */
    void unless(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
