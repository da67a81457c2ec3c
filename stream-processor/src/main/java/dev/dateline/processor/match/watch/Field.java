package dev.dateline.processor.match.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of an item a clause may ask for. */
public enum Field {
    /** Headline and body, also where a clause names no field. */
    TEXT,
    HEADLINE,
    BODY,
    /** Proper names in headline and body. */
    NAME,
    /** The dateline. */
    PLACE,
    /** The provider's id and its name in print. */
    PROVIDER,
    /** BCP 47, or a part of it. */
    LANGUAGE,
    /** IPTC urgency, 1 to 9. */
    URGENCY,
    /** The body that speaks in a statement, and its office. */
    ISSUER;

    /** As it is written before the colon. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.word().equals(lower))
                .findFirst();
    }

    /** All of them, for an editor who meant one. */
    static String all() {
        return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
    }
}
