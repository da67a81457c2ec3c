package dev.dateline.contract.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an update and what they rest on.
 *
 * @param text plain text, paragraphs parted by one empty line; without the time label, which each view writes
 * @param stamp the time that readers see in the label (UTC; written in the article's zone)
 * @param restsOn the item versions it was made from; empty for an editor's own report
 * @param credit who is named as its source; null for none
 * @param media in the order in which readers see them; empty also in records of before
 */
public record Post(
        String text,
        Instant stamp,
        Confidence confidence,
        List<ItemVersion> restsOn,
        @Nullable String credit,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Media> media) {
    /** Longer texts belong into the article. */
    public static final int MAX_TEXT = 20_000;

    public Post {
        Require.text("text", text);
        Require.that(text.length() <= MAX_TEXT, "text is longer than " + MAX_TEXT + " characters");
        Require.time("stamp", stamp);
        Require.present("confidence", confidence);
        restsOn = List.copyOf(Require.present("restsOn", restsOn));
        media = media == null ? List.of() : Media.some(media);
    }

    /** One of words alone. */
    public Post(String text, Instant stamp, Confidence confidence, List<ItemVersion> restsOn, @Nullable String credit) {
        this(text, stamp, confidence, restsOn, credit, List.of());
    }

    /** The same update with other words. */
    public Post withText(String words) {
        return new Post(words, stamp, confidence, restsOn, credit, media);
    }

    /** The same update made from these items as well: theirs first. */
    public Post restingAlso(List<ItemVersion> on) {
        return resting(Stream.concat(on.stream(), restsOn.stream()).distinct().toList());
    }

    /** The same update made from other items. */
    public Post resting(List<ItemVersion> on) {
        return new Post(text, stamp, confidence, on, credit, media);
    }

    /** The same update with these pictures, videos and embeds. */
    public Post showing(List<Media> others) {
        return new Post(text, stamp, confidence, restsOn, credit, others);
    }

    /** What is left of it when its words are taken down: {@code word} stands for each of them. */
    public Post redacted(String word) {
        return withText(word).showing(Media.redacted(media, word));
    }
}
