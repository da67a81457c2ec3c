package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import java.util.List;

/**
 * How often was decided on what a page has one of: the versions that the next decisions must name.
 *
 * @param pin of which update stays on top; 0 where none ever did
 * @param phase of live or closed; 1 from the opening on
 */
public record Versions(long pin, long phase) {
    /** Of a log that is whole: no takedown removes an entry of these kinds. */
    static Versions of(List<Entry> entries) {
        long pin = entries.stream().filter(Entry.Pinned.class::isInstance).count();
        long phase = entries.stream()
                .filter(entry -> entry instanceof Entry.Closed || entry instanceof Entry.Reopened)
                .count();
        return new Versions(pin, 1 + phase);
    }
}
