package dev.dateline.ingest.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of an item.
 *
 * @param bodies renderings of the same text, the one that tells its paragraphs best first
 * @param summary or standfirst; never the only place of the text where there is a body
 * @param dateline place and date as the provider writes them, such as "YEREVAN, Sept 19"
 * @param byline as the provider writes it
 * @param notes advisories to editors that the format keeps apart
 */
public record Words(
        @Nullable Text headline,
        List<Text> bodies,
        @Nullable Text summary,
        @Nullable String dateline,
        @Nullable String byline,
        List<String> notes) {
    public Words {
        bodies = List.copyOf(bodies);
        notes = List.copyOf(notes);
    }
}
