package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import java.util.List;

/** An editor's standing query on an article: an item in which any of the phrases stands is about it. */
public record Watch(String name, List<String> phrases) {
    private static final int MOST_PHRASES = 50;

    public Watch {
        Require.line("watch name", name);
        phrases = List.copyOf(Require.present("watch phrases", phrases));
        Require.that(!phrases.isEmpty(), "watch '" + name + "' has no phrase");
        Require.that(phrases.size() <= MOST_PHRASES, "watch '" + name + "' has more than " + MOST_PHRASES + " phrases");
        phrases.forEach(phrase -> Require.line("phrase of watch '" + name + "'", phrase));
    }
}
