package dev.dateline.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text by their script.
 *
 * @param main the script that most letters are of
 * @param count how many letters are of it
 * @param kana how many of them are Japanese alone
 */
record Letters(Script main, int count, int kana) {
    /** More than one kana among so many Chinese characters is no quotation. */
    private static final int KANA_AMONG = 20;

    static Letters in(String text) {
        Map<Script, Integer> counts = new EnumMap<>(Script.class);
        int kana = 0;
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            // Vowel signs count as well: Hindi is written with as many of them as letters.
            if (Character.isAlphabetic(point)) {
                counts.merge(Script.of(point), 1, Integer::sum);
                kana += isKana(point) ? 1 : 0;
            }
        }
        Script main = Script.OTHER;
        int most = 0;
        for (Map.Entry<Script, Integer> each : counts.entrySet()) {
            if (each.getValue() > most) {
                main = each.getKey();
                most = each.getValue();
            }
        }
        return new Letters(main, most, kana);
    }

    /** What the script alone tells; null where it does not. */
    @Nullable String language() {
        return main == Script.HAN ? (kana * KANA_AMONG > count ? "ja" : "zh") : main.language();
    }

    private static boolean isKana(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
