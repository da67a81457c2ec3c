package dev.dateline.fuzz;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a target.
 *
 * @param coverage branches that were reached
 * @param corpus inputs that led somewhere
 * @param longest of these, in bytes
 * @param slowest input, in seconds
 * @param problem what was found, and where it is; null where nothing was
 */
record Verdict(
        String target,
        long inputs,
        long coverage,
        long corpus,
        long longest,
        long slowest,
        @Nullable String problem) {
    static final String HEAD = "target         inputs  branches    kept  longest  slowest  verdict";

    boolean clean() {
        return problem == null && inputs > 0;
    }

    String line() {
        String said = clean() ? "ok" : problem == null ? "nothing was run" : problem;
        return String.format(
                Locale.ROOT,
                "%-10s %,10d %9d %7d %6d B %6d s  %s",
                target,
                inputs,
                coverage,
                corpus,
                longest,
                slowest,
                said);
    }
}
