package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;

/** What stays the same over all versions of an item. {@code uri} is the provider's own id: one line, not always a URI. */
public record ItemId(Provider provider, String uri) {
    /** Longer ids have not been met in the trade and would bloat every key. */
    public static final int MAX_URI = 1000;

    public ItemId {
        Require.present("provider", provider);
        Require.line("uri", uri);
        Require.that(uri.length() <= MAX_URI, "uri is longer than " + MAX_URI + " characters");
    }

    @Override
    public String toString() {
        return provider + " " + uri;
    }
}
