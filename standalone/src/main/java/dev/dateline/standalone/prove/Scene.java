package dev.dateline.standalone.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where a fault strikes.
 *
 * @param probe goes each way through the installation
 * @param voice is told each thing that happens
 * @param problems what does not hold, one line each; more may be added
 * @param figures for a person, beside how soon each way was open again at the end; more may be added
 * @param lacking what of the fault this machine does not let be made, one line each; more may be added
 */
record Scene(
        Ground ground,
        Installation installation,
        Probe probe,
        Consumer<String> voice,
        List<String> problems,
        List<String> figures,
        List<String> lacking) {
    /** With no figures yet, where all can be made. */
    Scene(Ground ground, Installation installation, Probe probe, Consumer<String> voice, List<String> problems) {
        this(ground, installation, probe, voice, problems, new ArrayList<>(), new ArrayList<>());
    }

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
