package dev.dateline.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * An item's times, as text in whatever form they came.
 *
 * @param created when the first version was made or published
 * @param changed when this version was made
 * @param embargo not to be published before
 * @param expires not to be used after
 */
public record Stamps(
        @Nullable String created,
        @Nullable String changed,
        @Nullable String embargo,
        @Nullable String expires) {}
