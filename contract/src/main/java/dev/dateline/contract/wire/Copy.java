package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;
import java.util.List;

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
}
