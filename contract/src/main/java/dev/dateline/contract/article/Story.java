package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import java.util.List;

/** The article itself, under its updates: headline and paragraphs, plain text. */
public record Story(String headline, List<String> paragraphs) {
    /** Of headline and paragraphs together; a page carries the story twice, and must fit into one record. */
    public static final int MAX_TEXT = 100_000;

    public Story {
        Require.line("headline", headline);
        paragraphs = List.copyOf(Require.present("paragraphs", paragraphs));
        paragraphs.forEach(paragraph -> Require.text("paragraph", paragraph));
        int length =
                headline.length() + paragraphs.stream().mapToInt(String::length).sum();
        Require.that(length <= MAX_TEXT, "headline and paragraphs are longer than " + MAX_TEXT + " characters");
    }
}
