package dev.dateline.contract.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@link Refusal#STALE} refusal says. Its line is part of the log that is verified, so it stays as it is for
 * ever; here alone it is written and read.
 *
 * @param seen the version that was decided on
 * @param subject what was decided
 * @param current the version at which that is
 */
public record Stale(long seen, Subject subject, long current) {
    private static final Pattern LINE =
            Pattern.compile("made on version (\\d{1,18}) of ([A-Za-z0-9:._-]{1,160}), which is at (\\d{1,18})");

    /** As it stands on the topic. */
    public String line() {
        return "made on version " + seen + " of " + subject + ", which is at " + current;
    }

    /** What such a line says; empty for any other. */
    public static Optional<Stale> of(String line) {
        Matcher stale = LINE.matcher(line);
        return stale.matches()
                ? Optional.of(new Stale(
                        Long.parseLong(stale.group(1)), new Subject(stale.group(2)), Long.parseLong(stale.group(3))))
                : Optional.empty();
    }

    /** For whoever decided: what has changed, and what to do. */
    public String inWords() {
        String[] named = subject.value().split(":", 2);
        String what = named.length == 1 ? "the " + named[0] : "the " + named[0] + " '" + named[1] + "'";
        return what + " is at version " + current + ", and this was decided on version " + seen
                + ": look at it again and send its version as base";
    }
}
