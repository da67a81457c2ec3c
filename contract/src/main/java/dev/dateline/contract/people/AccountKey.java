package dev.dateline.contract.people;

import dev.dateline.contract.json.Require;
import java.util.Locale;

/**
 * What a record on {@code accounts} is about: {@code account/ann}.
 *
 * @param id a person's or a machine's name; of sessions the digest of what their bearer presents
 */
public record AccountKey(Kind kind, String id) {
    public AccountKey {
        Require.present("kind", kind);
        Require.token("id", id);
    }

    /** The kinds of records. */
    public enum Kind {
        /** Somebody who may sign in. */
        ACCOUNT,
        /** That somebody has signed in. */
        SESSION,
        /** When that session was last used: a record of its own, so that it can never bring back one that has ended. */
        SEEN
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static AccountKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2, "'" + text + "' is not kind/id");
        return new AccountKey(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }
}
