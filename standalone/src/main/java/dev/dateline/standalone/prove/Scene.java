package dev.dateline.standalone.prove;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where a fault strikes.
 *
 * @param probe goes each way through the installation
 * @param voice is told each thing that happens
 * @param problems what does not hold, one line each; more may be added
 * @param figures for a person, beside how soon each way was open again at the end; more may be added
 */
record Scene(
        Ground ground,
        Installation installation,
        Probe probe,
        Consumer<String> voice,
        List<String> problems,
        List<String> figures) {
    void say(String line) {
        voice.accept("  " + line);
    }

    /** Says that something does not hold, unless it does. */
    void unless(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
