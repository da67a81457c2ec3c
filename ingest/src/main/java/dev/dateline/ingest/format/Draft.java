package dev.dateline.ingest.format;

import java.util.List;

/**
 * What a format's reader found of one version of one item, in the provider's words: whether it is fit, and what it comes
 * to, is decided later and for all formats alike. Null and empty stand for what the item does not say.
 */
public record Draft(
        Naming naming, Words words, Stamps stamps, Direction direction, Surroundings surroundings, List<Medium> media) {
    public Draft {
        media = List.copyOf(media);
    }
}
