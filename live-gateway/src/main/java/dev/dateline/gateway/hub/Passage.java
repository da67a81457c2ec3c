package dev.dateline.gateway.hub;

import dev.dateline.contract.trace.TraceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something passed the stages before this node, by their real clocks; null for a stage that it did not pass, or that is not
 * known.
 *
 * @param received from its provider
 * @param matched to its article
 * @param decided to be published
 * @param published to the log
 * @param traces contexts of the steps that led to it, where somebody follows them: the first news of it first, and no two of one
 *     item's way
 */
public record Passage(
        @Nullable Instant received,
        @Nullable Instant matched,
        @Nullable Instant decided,
        @Nullable Instant published,
        List<String> traces) {
    /** Of what nothing is known. */
    public static final Passage UNKNOWN = new Passage(null, null, null, null);

    /** More than any update rests on; what comes after is not referred to. */
    private static final int MOST_TRACES = 16;

    public Passage {
        traces = List.copyOf(traces);
    }

    /** One that nobody follows. */
    public Passage(
            @Nullable Instant received,
            @Nullable Instant matched,
            @Nullable Instant decided,
            @Nullable Instant published) {
        this(received, matched, decided, published, List.of());
    }

    /** The same, to which another item has led as well. */
    public Passage and(Passage later) {
        List<String> all = new ArrayList<>(traces);
        for (String trace : later.traces) {
            boolean known = all.stream().anyMatch(one -> TraceContext.isSameTrace(one, trace));
            if (!known && all.size() < MOST_TRACES) {
                all.add(trace);
            }
        }
        return all.size() == traces.size() ? this : new Passage(received, matched, decided, published, all);
    }
}
