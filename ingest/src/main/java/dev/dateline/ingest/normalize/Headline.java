package dev.dateline.ingest.normalize;

import java.util.regex.Matcher;

/**
 * A headline without the words that wires put before or behind it, and what those words say.
 *
 * @param text plain, one line; may be empty
 */
record Headline(String text, Meaning meaning) {
    /** In characters; more is a text in the wrong field. */
    static final int LONGEST = 1000;

    static Headline of(String line) {
        Headline headline = new Headline(line, Meaning.NONE);
        Headline shorter = headline.withoutFirstFlag();
        while (!shorter.equals(headline)) {
            headline = shorter;
            shorter = headline.withoutFirstFlag();
        }
        return headline.withoutLastFlag();
    }

    private Headline withoutFirstFlag() {
        Matcher embargo = Embargo.BEFORE_HEADLINE.matcher(text);
        if (embargo.lookingAt() && embargo.end() > 0) {
            return new Headline(text.substring(embargo.end()).strip(), meaning);
        }
        for (Flag flag : Flag.BEFORE) {
            Matcher found = flag.pattern().matcher(text);
            if (found.lookingAt()) {
                return new Headline(text.substring(found.end()).strip(), meaning.or(flag.meaning()));
            }
        }
        return this;
    }

    private Headline withoutLastFlag() {
        for (Flag flag : Flag.BEHIND) {
            Matcher found = flag.pattern().matcher(text);
            if (found.matches()) {
                return new Headline(found.group(1).strip(), meaning.or(flag.meaning()));
            }
        }
        return this;
    }
}
