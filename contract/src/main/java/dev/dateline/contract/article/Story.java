package dev.dateline.contract.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.media.Media;
import java.util.List;

/**
 * The article itself, under its updates: headline and paragraphs, plain text.
 *
 * @param media in the order in which readers see them; empty also in records of before
 */
public record Story(
        String headline,
        List<String> paragraphs,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Media> media) {
    /** Of headline and paragraphs together; a page carries the story twice, and must fit into one record. */
    public static final int MAX_TEXT = 100_000;

    public Story {
        Require.line("headline", headline);
        paragraphs = List.copyOf(Require.present("paragraphs", paragraphs));
        paragraphs.forEach(paragraph -> Require.text("paragraph", paragraph));
        int length =
                headline.length() + paragraphs.stream().mapToInt(String::length).sum();
        Require.that(length <= MAX_TEXT, "headline and paragraphs are longer than " + MAX_TEXT + " characters");
        media = media == null ? List.of() : Media.some(media);
    }

    /** One of words alone. */
    public Story(String headline, List<String> paragraphs) {
        this(headline, paragraphs, List.of());
    }

    /** The same with these pictures, videos and embeds. */
    public Story showing(List<Media> others) {
        return new Story(headline, paragraphs, others);
    }

    /** What is left of it when its words are taken down: {@code word} stands for each of them. */
    public Story redacted(String word) {
        return new Story(word, List.of(), Media.redacted(media, word));
    }
}
