package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import java.util.List;

/** The article itself, under its updates: headline and paragraphs, plain text. */
public record Story(String headline, List<String> paragraphs) {
    public Story {
        Require.line("headline", headline);
        paragraphs = List.copyOf(Require.present("paragraphs", paragraphs));
        paragraphs.forEach(paragraph -> Require.text("paragraph", paragraph));
    }
}
