package dev.dateline.processor.store;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.match.MatchInput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which item versions a desk has met, as far back as the wire topic could bring one again, and how many it took in. The
 * number is no function of what was met: were a version taken twice, by a fault in what is to prevent it, it would tell.
 */
public final class Seen {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String SEEN = "seen/";
    private static final String TAKEN = "taken/";
    private static final byte[] PRESENT = {};

    private final Shelf shelf;

    public Seen(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Hears what a desk remembers. */
    public interface Reader {
        /** {@code version} as text; {@code kept} is false once it is forgotten. */
        void met(DeskId desk, String version, boolean kept);

        void taken(DeskId desk, long count);
    }

    /** Whether this line goes on to matching: everything does but an item version that the desk has met before. */
    public boolean passes(DeskId desk, MatchInput input, Instant now) {
        return !(input instanceof MatchInput.Arrived item)
                || first(desk, item.item().version(), now);
    }

    /** True the first time that a desk meets this version; {@code now} is the record's timestamp. */
    public boolean first(DeskId desk, ItemVersion version, Instant now) {
        Expiry.tidy(shelf, "seenAt/", KEPT, now, key -> shelf.remove(SEEN + key));
        String key = desk + "/" + version;
        if (shelf.get(SEEN + key) != null) {
            return false;
        }
        shelf.put(SEEN + key, PRESENT);
        shelf.put("seenAt/" + Expiry.sortable(now) + "/" + key, PRESENT);
        shelf.put(TAKEN + desk, number(count(shelf.get(TAKEN + desk)) + 1));
        return true;
    }

    /** Tells what a line of the shelf says about items, if it says anything; null value for one that was removed. */
    public static void read(String key, byte @Nullable [] value, Reader reader) {
        if (key.startsWith(SEEN)) {
            int slash = key.indexOf('/', SEEN.length());
            DeskId desk = new DeskId(key.substring(SEEN.length(), slash));
            reader.met(desk, key.substring(slash + 1), value != null);
        } else if (key.startsWith(TAKEN)) {
            reader.taken(new DeskId(key.substring(TAKEN.length())), count(value));
        }
    }

    private static long count(byte @Nullable [] number) {
        return number == null ? 0 : Long.parseLong(new String(number, StandardCharsets.US_ASCII));
    }

    private static byte[] number(long count) {
        return Long.toString(count).getBytes(StandardCharsets.US_ASCII);
    }
}
