package dev.dateline.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls, by these names, in a process for each target. */
public final class OneInput {
    private static @Nullable Target target;

    private OneInput() {}

    /** {@code arguments} are the target's name. */
    public static void fuzzerInitialize(String[] arguments) {
        target = Targets.named(arguments[0]).orElseThrow();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Objects.requireNonNull(target, "a target").taking().take(input);
    }
}
