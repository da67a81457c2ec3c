package dev.dateline.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts as Unicode has them, those of one language with it. Kana and Han count together: a Japanese text has both. */
enum Script {
    LATIN(null),
    CYRILLIC(null),
    ARABIC(null),
    DEVANAGARI(null),
    HAN(null),
    HANGUL("ko"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    HEBREW("he"),
    GREEK("el"),
    THAI("th"),
    LAO("lo"),
    KHMER("km"),
    MYANMAR("my"),
    BENGALI("bn"),
    GURMUKHI("pa"),
    GUJARATI("gu"),
    ORIYA("or"),
    TAMIL("ta"),
    TELUGU("te"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    /** All others, which nobody here can tell. */
    OTHER(null);

    private static final Map<UnicodeScript, Script> BY_UNICODE = byUnicode();

    private final @Nullable String language;

    Script(@Nullable String language) {
        this.language = language;
    }

    static Script of(int letter) {
        return BY_UNICODE.getOrDefault(UnicodeScript.of(letter), OTHER);
    }

    /** The one language that is written so; null where there are several. */
    @Nullable String language() {
        return language;
    }

    /** Whether a model has to tell its languages apart. */
    boolean isShared() {
        return this == LATIN || this == CYRILLIC || this == ARABIC || this == DEVANAGARI;
    }

    /** The text without letters of other scripts: names and addresses in them say nothing of its language. */
    String only(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> !Character.isLetter(point) || of(point) == this ? point : ' ')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Map<UnicodeScript, Script> byUnicode() {
        Map<UnicodeScript, Script> all = new EnumMap<>(UnicodeScript.class);
        for (Script script : values()) {
            if (script != OTHER) {
                all.put(UnicodeScript.forName(script.name()), script);
            }
        }
        all.put(UnicodeScript.HIRAGANA, HAN);
        all.put(UnicodeScript.KATAKANA, HAN);
        all.put(UnicodeScript.BOPOMOFO, HAN);
        return all;
    }
}
