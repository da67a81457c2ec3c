package dev.dateline.processor.store;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.lineage.Copies;
import dev.dateline.processor.lineage.Corrections;
import dev.dateline.processor.lineage.Kin;
import dev.dateline.processor.lineage.Sent;
import dev.dateline.processor.lineage.Window;
import dev.dateline.processor.lineage.Worded;
import dev.dateline.processor.match.MatchInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts that desks were sent of late, on a shelf, and what the next one is to them. What is looked up by stands in
 * memory too, and is read back from the shelf at the start, so a restart goes on exactly.
 */
public final class Lookback {
    /** A desk's texts beyond these are forgotten before their time; they bound the memory. */
    private static final int MOST = 20_000;

    private static final int PAGE = 500;

    /** Where the reader may stop at any text. */
    private static final int FEW = 25;

    /** So many texts of a desk are held in memory as they are compared, some four kilobytes each; others are read back. */
    private static final int WORDED = 3000;

    private static final byte[] PRESENT = {};
    private static final String SENT = "sent/";
    private static final String COUNT = "sentCount/";
    private static final String AT = "sentAt/";
    private static final int DIGITS = 19;

    private final Shelf shelf;
    private final Map<DeskId, Window> windows = new HashMap<>();
    private final Map<DeskId, Map<Long, Worded>> worded = new HashMap<>();

    public Lookback(Shelf shelf) {
        this.shelf = shelf;
        shelf.each(COUNT, (key, count) -> restore(new DeskId(key.substring(COUNT.length())), number(count)));
    }

    /** A page at a time: all texts at once could be more than there is room for. */
    private void restore(DeskId desk, long last) {
        for (long from = Math.max(1, last - MOST + 1); from <= last; from += PAGE) {
            shelf.between(
                    key(desk, from),
                    key(desk, Math.min(last + 1, from + PAGE)),
                    (key, bytes) -> remember(
                            desk,
                            Long.parseLong(key.substring(key.lastIndexOf('/') + 1)),
                            Shelved.read(bytes, Sent.class)));
        }
    }

    /**
     * What the item is to those before it; from now on it is one of them.
     *
     * @param written the record's timestamp, a part of the record
     */
    public Kin take(DeskId desk, MatchInput.Arrived arrived, Instant written) {
        Sent sent = Sent.of(arrived.item(), arrived.printed());
        Worded worded = Worded.of(sent);
        Kin kin = kin(desk, arrived.item(), sent, worded);
        long number = put(desk, sent, written);
        worded(desk).put(number, worded);
        return kin;
    }

    /**
     * The newest texts that the desk was sent, newest first; some of the last {@code most} may be forgotten. They are read
     * from the shelf a few at a time, as they are asked for.
     */
    Iterable<Sent> newest(DeskId desk, int most) {
        byte[] counted = shelf.get(COUNT + desk);
        long last = counted == null ? 0 : number(counted);
        long first = Math.max(1, last - most + 1);
        return () -> LongStream.iterate(last, to -> to >= first, to -> to - FEW)
                .mapToObj(to -> backwards(desk, Math.max(first, to - FEW + 1), to))
                .flatMap(List::stream)
                .iterator();
    }

    private List<Sent> backwards(DeskId desk, long from, long to) {
        List<Sent> texts = new ArrayList<>();
        shelf.between(key(desk, from), key(desk, to + 1), (key, bytes) -> texts.add(Shelved.read(bytes, Sent.class)));
        return texts.reversed();
    }

    /** These texts are forgotten before their time. */
    void forget(DeskId desk, Set<ItemId> items) {
        shelf.each(SENT + desk + "/", (key, bytes) -> {
            if (items.contains(Shelved.read(bytes, Sent.class).version().item())) {
                forget(desk, Long.parseLong(key.substring(key.lastIndexOf('/') + 1)));
            }
        });
    }

    private Kin kin(DeskId desk, WireItem item, Sent sent, Worded worded) {
        Optional<Kin.Corrects> corrects = new Corrections(window(desk), number -> get(desk, number)).in(item, sent);
        if (corrects.isPresent()) {
            return corrects.get();
        }
        return new Copies(window(desk), number -> worded(desk, number))
                .of(worded, sent.prints().shingles())
                .<Kin>map(Kin.Repeats::new)
                .orElseGet(Kin.New::new);
    }

    private @Nullable Worded worded(DeskId desk, long number) {
        Worded known = worded(desk).get(number);
        Sent sent = known == null ? get(desk, number) : null;
        if (sent == null) {
            return known;
        }
        Worded read = Worded.of(sent);
        worded(desk).put(number, read);
        return read;
    }

    private long put(DeskId desk, Sent sent, Instant written) {
        Expiry.tidy(shelf, AT, Corrections.BACK, written, this::forget);
        byte[] counted = shelf.get(COUNT + desk);
        long number = counted == null ? 1 : number(counted) + 1;
        shelf.put(COUNT + desk, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        Shelved.put(shelf, key(desk, number), sent);
        shelf.put(AT + Expiry.sortable(written) + "/" + desk + "/" + digits(number), PRESENT);
        remember(desk, number, sent);
        if (number > MOST) {
            forget(desk, number - MOST);
        }
        return number;
    }

    private void remember(DeskId desk, long number, Sent sent) {
        window(desk).add(number, sent.made(), sent.prints());
    }

    private void forget(String rest) {
        int slash = rest.indexOf('/');
        forget(new DeskId(rest.substring(0, slash)), Long.parseLong(rest.substring(slash + 1)));
    }

    private void forget(DeskId desk, long number) {
        shelf.remove(key(desk, number));
        window(desk).remove(number);
        worded(desk).remove(number);
    }

    private @Nullable Sent get(DeskId desk, long number) {
        return Shelved.get(shelf, key(desk, number), Sent.class);
    }

    private Map<Long, Worded> worded(DeskId desk) {
        return worded.computeIfAbsent(desk, one -> new Latest<>(WORDED));
    }

    private Window window(DeskId desk) {
        return windows.computeIfAbsent(desk, one -> new Window());
    }

    private static String key(DeskId desk, long number) {
        return SENT + desk + "/" + digits(number);
    }

    private static long number(byte[] text) {
        return Long.parseLong(new String(text, StandardCharsets.US_ASCII));
    }

    private static String digits(long number) {
        return ("%0" + DIGITS + "d").formatted(number);
    }
}
