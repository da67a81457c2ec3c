package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;

/** One way in which a provider's items come, such as a feed's address. {@code name} is one line, unique in the provider. */
public record SourceId(Provider provider, String name) {
    private static final int LONGEST = 2000;

    public SourceId {
        Require.present("provider", provider);
        Require.line("name", name);
        Require.that(name.length() <= LONGEST, "a source's name is longer than " + LONGEST + " characters");
    }

    /** {@code provider name}, the form in which it stands in keys; reads back with {@link #parse}. */
    @Override
    public String toString() {
        return provider + " " + name;
    }

    /** As a log may show it: what stands behind an address's question mark may be a secret. */
    public String shown() {
        return toString().replaceFirst("\\?.*", "?…");
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where {@code text} has not that form. */
    public static SourceId parse(String text) {
        int space = text.indexOf(' ');
        Require.that(space > 0, "'" + text + "' is not provider and source");
        return new SourceId(new Provider(text.substring(0, space)), text.substring(space + 1));
    }
}
