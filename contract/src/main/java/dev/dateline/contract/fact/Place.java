package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;

/**
 * Where words stand in an article or item.
 *
 * @param number of the paragraph or update, from 0; 0 for a headline or an item's body
 * @param start of the words in that part, in chars (UTF-16)
 * @param end behind their last
 */
public record Place(Part part, int number, int start, int end) {
    public Place {
        Require.present("part", part);
        Require.that(number >= 0 && start >= 0 && end > start, "a place from " + start + " to " + end + " is none");
    }

    /** What of an article or item it is. */
    public enum Part {
        HEADLINE,
        PARAGRAPH,
        /** One of the newest updates, newest last. */
        UPDATE,
        /** The whole body of an item. */
        BODY
    }
}
