package dev.dateline.ingest.normalize;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags. */
final class Languages {
    private static final String UNKNOWN = "und";

    private Languages() {}

    /** As BCP 47 has it; {@code und} where none was given, and for a bad one that cannot be sent back. */
    static String tag(@Nullable String given, Manner manner) throws Unfit {
        if (given == null || given.isBlank()) {
            return UNKNOWN;
        }
        try {
            String tag = given.strip().replace('_', '-');
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            if (manner == Manner.EXACT) {
                throw Unfit.field("language '" + given + "' is no BCP 47 tag, such as en or hy-AM");
            }
            return UNKNOWN;
        }
    }
}
