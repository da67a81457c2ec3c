package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Signal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a provider says about a version in {@code signals} and {@code genres}: codes, literals or names. */
final class Signals {
    private static final Set<String> FIELDS = Set.of("signals", "signal", "genres", "genre");
    private static final Map<String, Signal> WORDS = Map.ofEntries(
            Map.entry("update", Signal.UPDATE),
            Map.entry("updated", Signal.UPDATE),
            Map.entry("correction", Signal.CORRECTION),
            Map.entry("corrected", Signal.CORRECTION),
            Map.entry("corrective", Signal.CORRECTION),
            Map.entry("kill", Signal.KILL),
            Map.entry("killed", Signal.KILL),
            Map.entry("withdrawal", Signal.KILL),
            Map.entry("withdrawn", Signal.KILL),
            Map.entry("retraction", Signal.KILL),
            Map.entry("retracted", Signal.KILL),
            Map.entry("takedown", Signal.KILL));

    private Signals() {}

    static Signal in(Fields fields) {
        return fields.allTexts(FIELDS).stream().map(Signals::read).reduce(Signal.NONE, Signals::stronger);
    }

    /** The one that touches more of what was published. */
    static Signal stronger(Signal one, Signal other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Codes such as {@code sig:correction} and addresses that end in one say it with their last part. */
    private static Signal read(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int last = Math.max(lower.lastIndexOf(':'), Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('#')));
        return WORDS.getOrDefault(lower.substring(last + 1).strip(), Signal.NONE);
    }
}
