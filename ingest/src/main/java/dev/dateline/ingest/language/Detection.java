package dev.dateline.ingest.language;

import java.util.Locale;
import java.util.Optional;

/** Tells the language of a text: the one that most of it is in. The same text always gives the same answer. */
public final class Detection {
    /** Below this many letters a script that several languages share tells too little. */
    private static final int FEWEST = 40;

    /** A script of one language needs no more than a word or two. */
    private static final int FEWEST_OF_ITS_OWN = 6;

    private Detection() {}

    /**
     * The language as a BCP 47 tag, such as {@code en}; empty where the text is too short to tell, or could be in two
     * languages just as well. The time does not grow with the text. Safe for several threads.
     */
    public static Optional<String> of(String headline, String body) {
        String sample = Sample.of(headline, body);
        Letters letters = Letters.in(sample);
        Script main = letters.main();
        String own = letters.language();
        if (own != null) {
            return letters.count() >= FEWEST_OF_ITS_OWN ? Optional.of(own) : Optional.empty();
        }
        return main.isShared() && letters.count() >= FEWEST
                ? Model.language(main.only(sample).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Reads the model, which takes a second, so that no text has to wait for it; gives whether it is there. */
    public static boolean prepare() {
        return Model.prepare();
    }

    /** Whether any text is told within some hundred microseconds. */
    public static boolean isPrepared() {
        return Model.isRead();
    }
}
