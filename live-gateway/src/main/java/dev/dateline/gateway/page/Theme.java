package dev.dateline.gateway.page;

import dev.dateline.contract.json.Require;
import java.nio.charset.StandardCharsets;

/** An operator's own style sheet on readers' pages, after ours: custom properties, fonts, whatever CSS can say. */
public final class Theme {
    /** The name under which browsers ask for it. */
    public static final String NAME = "theme.css";

    /** Every reader loads it before anything is shown. */
    private static final int LONGEST = 64_000;

    private final Asset sheet;

    private Theme(Asset sheet) {
        this.sheet = sheet;
    }

    /**
     * A theme of this text; an {@link IllegalArgumentException} says what is wrong with it.
     *
     * @param css up to 64,000 bytes in UTF-8; what it imports or refers to must be on the gateway's own site
     */
    public static Theme of(String css) {
        byte[] bytes = Require.present("the style sheet", css).getBytes(StandardCharsets.UTF_8);
        Require.that(bytes.length <= LONGEST, "the style sheet is longer than " + LONGEST + " bytes");
        return new Theme(Asset.of("text/css; charset=utf-8", bytes));
    }

    /** What browsers are sent. */
    public Asset sheet() {
        return sheet;
    }

    /** Its edition, in a word: what is asked for under it never changes. */
    public String edition() {
        return sheet.etag().replace("\"", "");
    }

    /** Where pages refer to it. */
    String address() {
        return "/assets/" + edition() + "/" + NAME;
    }
}
