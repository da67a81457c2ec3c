package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf items come in: decided by who sends them, never by what they say.
 *
 * @param zone what a time means that names no zone
 * @param language BCP 47, of items that name none; null where it is to be detected. Throws
 *     {@link IllegalArgumentException} where it is no such tag
 */
public record Sender(
        Provider provider,
        Origin origin,
        ZoneId zone,
        @Nullable String language) {
    public Sender {
        language = language == null ? null : Languages.canonical(language);
    }

    /** One whose bare times are UTC and whose language is not known. */
    public Sender(Provider provider, Origin origin) {
        this(provider, origin, ZoneOffset.UTC, null);
    }
}
