package dev.dateline.ingest.pulse;

import java.util.ArrayDeque;
import java.util.Deque;

/** How much of a source's last twenty deliveries was refused. */
final class Readability {
    private static final int MOST = 20;
    /** Of less nothing is said. */
    private static final int FEWEST = 10;

    private static final double MUCH = 0.5;
    private static final double LITTLE = 0.25;

    private final Deque<Delivered> last = new ArrayDeque<>();
    private int items;
    private int rejected;
    private boolean bad;

    private record Delivered(int items, int rejected) {}

    void add(int newItems, int newRejected) {
        if (newItems + newRejected == 0) {
            return;
        }
        last.add(new Delivered(newItems, newRejected));
        items += newItems;
        rejected += newRejected;
        if (last.size() > MOST) {
            Delivered old = last.remove();
            items -= old.items;
            rejected -= old.rejected;
        }
        boolean enough = items + rejected >= FEWEST;
        bad = enough && rate() >= (bad ? LITTLE : MUCH);
    }

    /** The refused part of all that came, 0 to 1; 0 where nothing did. */
    double rate() {
        return items + rejected == 0 ? 0 : (double) rejected / (items + rejected);
    }

    /** From half of it on, until less than a quarter is. */
    boolean isBad() {
        return bad;
    }

    /** Such as {@code 60 % of what came lately was refused (12 of 20)}. */
    String words() {
        return "%d %% of what came lately was refused (%d of %d)"
                .formatted(Math.round(rate() * 100), rejected, items + rejected);
    }
}
