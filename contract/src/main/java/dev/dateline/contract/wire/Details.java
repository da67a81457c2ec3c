package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an item's words: all of it may be absent, and absent things are not written.
 *
 * @param flags what to know before any of it is relied on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Details(
        @Nullable Timeline timeline,
        @Nullable Credits credits,
        List<Subject> subjects,
        List<Link> links,
        List<Medium> media,
        List<Flag> flags) {
    /** An item of which nothing more is known; also what records of before have. */
    public static final Details NONE = new Details(null, null, List.of(), List.of(), List.of(), List.of());

    public Details {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        links = links == null ? List.of() : List.copyOf(links);
        media = media == null ? List.of() : List.copyOf(media);
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    /** The same with one more flag. */
    public Details flagged(Flag flag) {
        List<Flag> more = Stream.concat(flags.stream(), Stream.of(flag)).toList();
        return new Details(timeline, credits, subjects, links, media, more);
    }

    /** What is out of the ordinary with an item. */
    public enum Flag {
        /** A test or an exercise: never to be published. */
        EXERCISE,
        /** The provider's time is missing, unreadable or beyond belief; {@code versionCreated} is when the item came in. */
        TIME_NOT_TRUSTED,
        /** The provider's embargo cannot be read; the item is withheld. */
        EMBARGO_UNREADABLE,
        /** By its provider's word the same again, with its slug or coding mended, or simply once more. */
        REFILE
    }

    /**
     * An item's times besides that of its version.
     *
     * @param firstCreated when the first version was made
     * @param expires not to be used after
     * @param created the time of this version as the provider wrote it, where it was not ISO 8601
     */
    public record Timeline(
            @Nullable Instant firstCreated,
            @Nullable Instant expires,
            @Nullable String created) {
        public Timeline {
            if (firstCreated != null) {
                Require.time("firstCreated", firstCreated);
            }
            if (expires != null) {
                Require.time("expires", expires);
            }
        }
    }

    /**
     * Who wrote and made it, and where; plain text.
     *
     * @param summary or standfirst
     * @param usage terms of use, as worded
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Credits(
            @Nullable String summary,
            @Nullable String dateline,
            @Nullable String byline,
            List<Person> authors,
            @Nullable String credit,
            @Nullable String usage) {
        public Credits {
            authors = authors == null ? List.of() : List.copyOf(authors);
        }
    }

    public record Person(
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String uri) {}

    /** A subject, genre or tag. {@code scheme} is a vocabulary's address or alias. */
    public record Subject(
            @Nullable String scheme,
            @Nullable String code,
            @Nullable String name) {}

    /** {@code rel} as in Atom: {@code alternate} for the item's own page. */
    public record Link(
            String rel,
            String href,
            @Nullable String type,
            @Nullable String title) {
        public Link {
            Require.line("rel", rel);
            Require.line("href", href);
        }
    }

    /** Whether nothing stands in it. Jackson asks this to leave it out. */
    static final class Absent {
        @Override
        public boolean equals(@Nullable Object other) {
            return other == null || NONE.equals(other);
        }

        @Override
        public int hashCode() {
            return NONE.hashCode();
        }
    }
}
