package dev.dateline.contract.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An editor's standing query on an article: an item that it catches is about that article.
 *
 * @param phrases an item in which any of them stands is caught: what watches were before there was a query; empty beside one
 * @param query in the language of watches, which only matching can read; null beside phrases
 */
public record Watch(
        String name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> phrases,
        @Nullable String query) {
    /** Of a query, in characters. */
    public static final int LONGEST_QUERY = 2_000;

    private static final int MOST_PHRASES = 50;
    private static final int FIRST_OTHER = 0x870;

    public Watch {
        Require.line("watch name", name);
        phrases = phrases == null ? List.of() : List.copyOf(phrases);
        Require.that(!phrases.isEmpty() || query != null, "watch '" + name + "' has no phrase and no query");
        Require.that(phrases.isEmpty() || query == null, "watch '" + name + "' has phrases and a query");
        Require.that(phrases.size() <= MOST_PHRASES, "watch '" + name + "' has more than " + MOST_PHRASES + " phrases");
        phrases.forEach(phrase -> Require.line("phrase of watch '" + name + "'", phrase));
        if (query != null) {
            Require.text("query of watch '" + name + "'", query);
            Require.that(
                    query.length() <= LONGEST_QUERY,
                    "query of watch '" + name + "' is longer than " + LONGEST_QUERY + " characters");
        }
    }

    /** One that catches any of these phrases. */
    public Watch(String name, List<String> phrases) {
        this(name, phrases, null);
    }

    /** One with a query. */
    public Watch(String name, String query) {
        this(name, List.of(), query);
    }

    /**
     * Whether it can be run for certain: a letter or a digit of the alphabets around the Mediterranean stands in one of its
     * phrases. Of anything else matching must be asked.
     */
    public boolean hasPlainWord() {
        return phrases.stream().flatMapToInt(String::codePoints).anyMatch(Watch::isPlain);
    }

    /** Beyond these, Java knows letters that matching does not. */
    private static boolean isPlain(int letter) {
        return letter < FIRST_OTHER && Character.isLetterOrDigit(letter);
    }

    /** What it catches, in the language of watches. */
    public String text() {
        return query != null ? query : phrases.stream().map(Watch::quoted).collect(Collectors.joining(" OR "));
    }

    private static String quoted(String phrase) {
        return '"' + phrase.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
