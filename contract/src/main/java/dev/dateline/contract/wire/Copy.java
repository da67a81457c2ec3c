package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;
import java.util.List;
import java.util.Locale;

/**
 * The words of an item, as plain text.
 *
 * @param language BCP 47, such as {@code en} or {@code hy-AM}
 * @param body paragraphs parted by one empty line; may be empty
 * @param notes advisories to editors; a field of its own so that no reader's view can show them
 */
public record Copy(String language, String headline, String body, List<String> notes) {
    public Copy {
        Require.line("language", language);
        Require.line("headline", headline);
        Require.clean("body", body);
        notes = List.copyOf(Require.present("notes", notes));
    }

    /** Headline and body as one text, an empty line between them: what spans of statements count in. */
    public String text() {
        return body.isEmpty() ? headline : headline + "\n\n" + body;
    }

    /** Whether it is in English, of whatever country: in no other language is it looked for who says what. */
    public boolean isEnglish() {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.equals("en") || lower.startsWith("en-");
    }
}
