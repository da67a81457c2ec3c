package dev.dateline.ingest.normalize;

import dev.dateline.ingest.language.Detection;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Language tags. */
final class Languages {
    static final String UNKNOWN = "und";

    private Languages() {}

    /** What the item says, else what its source says, else what its words look like; {@code und} where none of them tells. */
    static String of(@Nullable String given, Manner manner, Sender sender, Story story) throws Unfit {
        String told = tag(given, manner);
        if (!told.equals(UNKNOWN)) {
            return told;
        }
        return sender.language() == null ? detected(story) : sender.language();
    }

    /** As BCP 47 has it; {@code und} where none was given, and for a bad one that cannot be sent back. */
    private static String tag(@Nullable String given, Manner manner) throws Unfit {
        if (given == null || given.isBlank()) {
            return UNKNOWN;
        }
        try {
            return canonical(given);
        } catch (IllegalArgumentException e) {
            if (manner == Manner.EXACT) {
                throw Unfit.field(String.valueOf(e.getMessage()));
            }
            return UNKNOWN;
        }
    }

    /** The tag in the form that it should have; throws {@link IllegalArgumentException} with one line where it is none. */
    static String canonical(String given) {
        try {
            String tag = given.strip().replace('_', '-');
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("language '" + given + "' is no BCP 47 tag, such as en or hy-AM", e);
        }
    }

    /** Of the provider's words alone; a withdrawal may have none. */
    private static String detected(Story story) {
        String body = Stream.concat(Stream.ofNullable(story.summary()), story.body().stream())
                .map(Objects::requireNonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return Detection.of(story.headline().text(), body).orElse(UNKNOWN);
    }
}
