package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;

/** One part, from 0, of a delivery as it was received; most have only one. */
public record RawKey(Provider provider, RawId delivery, int part) {
    /** No delivery has more parts: the largest that is taken in comes to fewer. */
    public static final int MOST_PARTS = 86;

    private static final int WORDS = 3;

    public RawKey {
        Require.present("provider", provider);
        Require.present("delivery", delivery);
        Require.that(part >= 0, "part is negative");
    }

    /** {@code provider delivery part}, the form in which it stands in keys; reads back with {@link #parse}. */
    @Override
    public String toString() {
        return provider + " " + delivery + " " + part;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where {@code text} has not that form. */
    public static RawKey parse(String text) {
        String[] words = text.split(" ", -1);
        Require.that(
                words.length == WORDS && words[2].matches("[0-9]{1,9}"),
                "'" + text + "' is not provider, delivery and part");
        return new RawKey(new Provider(words[0]), new RawId(words[1]), Integer.parseInt(words[2]));
    }
}
