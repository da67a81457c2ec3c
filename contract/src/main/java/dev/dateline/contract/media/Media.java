package dev.dateline.contract.media;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, a video or something from another site that stands with an update. It is named by its address only: nobody's
 * markup or script is ever part of it.
 *
 * @param address where the picture is, or the page of the video or post; https
 * @param alt what it shows, for those who do not see it: a picture's text alternative, a video's or post's title
 * @param caption what readers are told under it; null for none
 * @param size in pixels, so that pages keep room for it; null where it is not known
 */
public record Media(
        Kind kind,
        String address,
        String alt,
        @Nullable String caption,
        @Nullable Size size,
        Rights rights) {
    /** How many may stand with one update, or with the story. */
    public static final int MOST = 10;

    private static final int LONGEST_ALT = 1_000;
    private static final int LONGEST_CAPTION = 2_000;

    /** Nobody's address: ".invalid" is never given out (RFC 2606). */
    private static final String NOWHERE = "https://removed.invalid/";

    /** What it is, and so how pages show it. */
    public enum Kind {
        /** Shown as it is. */
        IMAGE,
        /** A link to where it can be watched. */
        VIDEO,
        /** A card that turns into another site's player when a reader asks for it. */
        EMBED
    }

    /** Width and height in pixels. */
    public record Size(int width, int height) {
        private static final int LARGEST = 100_000;

        public Size {
            Require.that(width >= 1 && width <= LARGEST, "width " + width + " is not 1 to " + LARGEST);
            Require.that(height >= 1 && height <= LARGEST, "height " + height + " is not 1 to " + LARGEST);
        }
    }

    /**
     * Who made it and on what terms it may be shown, in the words of IPTC's photo metadata and schema.org.
     *
     * @param creditLine who is to be named with it; null for nobody
     * @param copyrightNotice such as "© 2026 Harbor Wire"; null where none is asked for
     * @param usageTerms as the owner words them, for editors; null where none are known
     * @param license the licence that it is used under, by address or name; null where none is stated
     * @param acquireLicensePage where others can get a licence (https); null for nowhere
     * @param usableUntil from when on it must not be shown any more (UTC); null for no end
     */
    public record Rights(
            @Nullable String creditLine,
            @Nullable String copyrightNotice,
            @Nullable String usageTerms,
            @Nullable String license,
            @Nullable String acquireLicensePage,
            @Nullable Instant usableUntil) {
        private static final int LONGEST_TERMS = 2_000;

        public Rights {
            line("creditLine", creditLine, 300);
            line("copyrightNotice", copyrightNotice, 300);
            line("license", license, 500);
            if (usageTerms != null) {
                atMost("usageTerms", Require.text("usageTerms", usageTerms), LONGEST_TERMS);
            }
            if (acquireLicensePage != null) {
                Require.https("acquireLicensePage", acquireLicensePage);
            }
            if (usableUntil != null) {
                Require.time("usableUntil", usableUntil);
            }
        }

        /** Whether nobody has said when it ends, or it is before that at this moment. */
        public boolean lastAt(Instant moment) {
            return usableUntil == null || moment.isBefore(usableUntil);
        }

        private static void line(String what, @Nullable String value, int longest) {
            if (value != null) {
                atMost(what, Require.line(what, value), longest);
            }
        }
    }

    public Media {
        Require.present("media.kind", kind);
        Require.https("media.address", address);
        atMost("media.alt", Require.text("media.alt", alt), LONGEST_ALT);
        if (caption != null) {
            atMost("media.caption", Require.text("media.caption", caption), LONGEST_CAPTION);
        }
        Require.present("media.rights", rights);
    }

    /** Whether readers may be shown it at this moment. */
    public boolean isUsableAt(Instant moment) {
        return rights.license() != null && rights.lastAt(moment);
    }

    /** A copy of these; refuses more than {@link #MOST}. */
    public static List<Media> some(List<Media> media) {
        Require.that(media.size() <= MOST, "more than " + MOST + " pictures, videos and embeds");
        return List.copyOf(media);
    }

    /** What is left of these when they are taken down. */
    public static List<Media> redacted(List<Media> media, String word) {
        return media.stream().map(one -> one.redacted(word)).toList();
    }

    /** Those of {@code media} that readers may be shown at this moment. */
    public static List<Media> usableAt(List<Media> media, Instant moment) {
        return media.stream().filter(one -> one.isUsableAt(moment)).toList();
    }

    /**
     * What is left when it is taken down: no word and no address. Whether a licence was stated and when it ended stays, for
     * whoever folds the log anew must come to the same rulings.
     */
    public Media redacted(String word) {
        Rights left = new Rights(null, null, null, rights.license() == null ? null : word, null, rights.usableUntil());
        return new Media(kind, NOWHERE, word, null, null, left);
    }

    private static void atMost(String what, String value, int longest) {
        Require.that(value.length() <= longest, what + " is longer than " + longest + " characters");
    }
}
