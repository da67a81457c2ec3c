package dev.dateline.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Entry;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Another system that is told of entries, as an operator sets it.
 *
 * @param name also that of its place in the log, which another name begins anew
 * @param secret by which requests are signed, 16 or more characters
 * @param fromBeginning whether the very first start tells of all there is, rather than of what comes
 * @param kind what it is told of each entry
 */
public record Webhook(String name, URI url, String secret, Choice choice, boolean fromBeginning, Kind kind) {
    private static final int SHORTEST = 16;
    private static final int LONGEST_NAME = 40;

    /** What a receiver is told. */
    public enum Kind {
        /** The entry, as readers get it. */
        ENTRIES,
        /** Under which keys caches are to drop what they keep because of it. */
        PURGE
    }

    public Webhook {
        Require.present("kind", kind);
        Require.that(Require.slug("name", name).length() <= LONGEST_NAME, "name is longer than " + LONGEST_NAME);
        String scheme = Require.present("url", url).getScheme();
        Require.that(
                url.getHost() != null && ("https".equals(scheme) || "http".equals(scheme)),
                "url is no http or https address with a host");
        Require.that(
                url.getRawUserInfo() == null && url.getRawFragment() == null, "url has a user's name or a fragment");
        Require.that(
                Require.line("the secret", secret).length() >= SHORTEST,
                "the secret is shorter than " + SHORTEST + " characters");
        Require.present("choice", choice);
    }

    /** One that is told of entries. */
    public Webhook(String name, URI url, String secret, Choice choice, boolean fromBeginning) {
        this(name, url, secret, choice, fromBeginning, Kind.ENTRIES);
    }

    /**
     * What of it is told; each of them empty for all.
     *
     * @param kinds of entries, such as {@code posted}; that words were taken down is told in any case
     */
    public record Choice(Set<DeskId> desks, Set<ArticleId> articles, Set<String> kinds) {
        /** Everything. */
        public static final Choice ALL = new Choice(Set.of(), Set.of(), Set.of());

        private static final Set<String> KNOWN = Arrays.stream(
                        Objects.requireNonNull(Entry.class.getAnnotation(JsonSubTypes.class))
                                .value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.toUnmodifiableSet());
        private static final Set<String> ALWAYS = Set.of("takenDown", "erased");

        public Choice {
            desks = Set.copyOf(desks);
            articles = Set.copyOf(articles);
            kinds = Set.copyOf(kinds);
            kinds.forEach(kind ->
                    Require.that(KNOWN.contains(kind) || ALWAYS.contains(kind), "'" + kind + "' is no kind of entry"));
        }

        boolean takes(ArticleId article) {
            return articles.isEmpty() || articles.contains(article);
        }

        boolean takes(DeskId desk) {
            return desks.isEmpty() || desks.contains(desk);
        }

        boolean takes(String kind) {
            return kinds.isEmpty() || kinds.contains(kind) || ALWAYS.contains(kind);
        }
    }

    /** Without its secret, and without what may be one in its address. */
    @Override
    public String toString() {
        return name + " at " + url.getHost();
    }
}
