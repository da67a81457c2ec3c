package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Text;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What names an item and its version. Given names are never mended, only refused: two must not become one. A feed's item
 * that has no name gets one: its link, else what its title and date come to.
 */
record Identity(Draft draft, Manner manner, Provider provider) {
    private static final int LONGEST_VERSION = 120;

    ItemVersion version(Times.Made made) throws Unfit {
        ItemId item =
                manner == Manner.LOOSE ? loose() : item(provider, draft.naming().uri(), "uri");
        String given = draft.naming().version();
        boolean none = given == null || given.isBlank();
        try {
            return new ItemVersion(item, none ? made(made) : given(whole("version", String.valueOf(given))));
        } catch (IllegalArgumentException e) {
            throw Unfit.field(String.valueOf(e.getMessage()));
        }
    }

    /** A version that could not stand in a key is known by its digest. */
    private static String given(String version) {
        boolean fits = version.length() <= LONGEST_VERSION && version.chars().noneMatch(Character::isWhitespace);
        return fits ? version : "sha256-" + digest(version, 12);
    }

    static ItemId item(Provider provider, @Nullable String uri, String what) throws Unfit {
        if (uri == null || uri.isBlank()) {
            throw new Unfit(RejectReason.MISSING_URI, what + " is missing");
        }
        try {
            return new ItemId(provider, whole(what, uri));
        } catch (IllegalArgumentException e) {
            throw Unfit.field(String.valueOf(e.getMessage()));
        }
    }

    /** Feeds change their words without a new time, so what they say is part of the version. */
    private String made(Times.Made made) {
        String time = made.trusted() ? Times.compact(made.at()) : "";
        if (manner != Manner.LOOSE && made.trusted()) {
            return time;
        }
        return (time.isEmpty() ? "" : time + "-") + digest(draft.toString(), 6);
    }

    private ItemId loose() {
        String name = draft.naming().uri();
        String named = name == null || name.isBlank() ? link() : name;
        try {
            return item(provider, named, "uri");
        } catch (Unfit e) {
            // Too long or unfit for a key: its digest stands for it, and still no two become one.
            return new ItemId(provider, "sha256:" + digest(named == null ? words() : named, 16));
        }
    }

    private @Nullable String link() {
        var links = draft.surroundings().links();
        return links.stream()
                .filter(link -> link.rel().equals("alternate"))
                .findFirst()
                .map(Surroundings.Link::href)
                .orElse(null);
    }

    private String words() {
        Text title = draft.words().headline();
        String date = draft.stamps().created() == null
                ? draft.stamps().changed()
                : draft.stamps().created();
        return title == null || title.value().isBlank() ? draft.toString() : title.value() + "\n" + date;
    }

    private static String whole(String what, String text) throws Unfit {
        boolean lone = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lone) {
            throw Unfit.field(what + " holds half a character (a lone surrogate)");
        }
        return text.strip();
    }

    private static String digest(String text, int bytes) {
        try {
            // An encoder would make one of all half characters.
            ByteBuffer each = ByteBuffer.allocate(2 * text.length());
            each.asCharBuffer().put(text);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(each.array());
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
