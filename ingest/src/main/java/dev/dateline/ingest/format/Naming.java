package dev.dateline.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * How the provider names an item.
 *
 * @param uri of the item, the same for all its versions; a reader parts it from the version where its format joins them
 * @param version as given; null where the provider counts none
 * @param language BCP 47 or what the provider writes for it
 * @param slug the desk's working name of the story, such as {@code QUAKE-RESCUE/}; never for readers
 */
public record Naming(
        @Nullable String uri,
        @Nullable String version,
        @Nullable String language,
        @Nullable String slug) {
    public Naming(@Nullable String uri, @Nullable String version, @Nullable String language) {
        this(uri, version, language, null);
    }
}
