package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;

/**
 * How often was decided on what a page has one of: the versions that the next decisions must name.
 *
 * @param pin of which update stays on top; 0 where none ever did
 * @param phase of live or closed; 1 from the opening on
 */
public record Versions(long pin, long phase) {
    /** Before anything was decided on either. */
    static final Versions FIRST = new Versions(0, 1);

    /** After one more entry: no takedown removes one of these kinds. */
    Versions after(Entry entry) {
        return switch (entry) {
            case Entry.Pinned e -> new Versions(pin + 1, phase);
            case Entry.Closed e -> new Versions(pin, phase + 1);
            case Entry.Reopened e -> new Versions(pin, phase + 1);
            default -> this;
        };
    }
}
