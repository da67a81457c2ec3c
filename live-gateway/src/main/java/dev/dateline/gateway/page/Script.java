package dev.dateline.gateway.page;

import dev.dateline.contract.json.Json;
import java.util.Locale;
import java.util.Set;

/** Which way a language is written, and how JSON stands inside a page. */
final class Script {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

    private Script() {}

    /** {@code rtl} or {@code ltr}; a script that the tag names wins over what the language is mostly written in. */
    static String direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean rtl = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rtl ? "rtl" : "ltr";
    }

    /** JSON for a data block: without a {@code <} no text in it can end the block. */
    static String data(Object value) {
        return Json.text(value).replace("<", "\\u003c");
    }
}
