package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;

/** One version of an item: what is accepted, matched and relied on. {@code version} holds no white space. */
public record ItemVersion(ItemId item, String version) {
    public ItemVersion {
        Require.present("item", item);
        Require.line("version", version);
        Require.that(version.length() <= 120, "version is longer than 120 characters");
        Require.that(version.chars().noneMatch(Character::isWhitespace), "version holds white space");
    }

    /** {@code provider uri version}, the form in which it stands in keys; reads back with {@link #parse}. */
    @Override
    public String toString() {
        return item + " " + version;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where {@code text} has not that form. */
    public static ItemVersion parse(String text) {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        Require.that(first > 0 && last > first, "'" + text + "' is not provider, uri and version");
        return new ItemVersion(
                new ItemId(new Provider(text.substring(0, first)), text.substring(first + 1, last)),
                text.substring(last + 1));
    }
}
