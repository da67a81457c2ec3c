package dev.dateline.standalone.prove;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where a fault strikes.
 *
 * @param voice is told each thing that happens
 * @param problems what does not hold, one line each; more may be added
 */
record Scene(Ground ground, Installation installation, Consumer<String> voice, List<String> problems) {
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
