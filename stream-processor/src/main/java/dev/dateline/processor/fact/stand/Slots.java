package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.List;

/** What stands in the newer sentence at the place of words of the older one that it has not. */
final class Slots {
    private static final int WIDE = 8;
    private static final int NEAR = 5;

    private final Sentence older;
    private final Sentence newer;
    private final WordPairs pairs;

    Slots(Sentence older, Sentence newer, WordPairs pairs) {
        this.older = older;
        this.newer = newer;
        this.pairs = pairs;
    }

    /**
     * Words that are missing, and those that stand there instead; tokens' numbers.
     *
     * @param anchors how many of its neighbours are in both, 0 to 2
     */
    record Slot(List<Integer> missing, List<Integer> instead, int anchors) {}

    List<Slot> all() {
        List<Slot> slots = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int at = 0; at <= older.size(); at++) {
            boolean end = at == older.size();
            if (!end && pairs.isMissing(at)) {
                run.add(at);
            } else if (!run.isEmpty() && (end || older.isContent(at))) {
                slots.add(slot(run));
                run = new ArrayList<>();
            }
        }
        return slots;
    }

    private Slot slot(List<Integer> run) {
        int left = placed(run.getFirst() - 1, -1);
        int right = placed(run.getLast() + 1, 1);
        int from;
        int to;
        if (left >= 0 && right >= 0 && right > left && right - left <= WIDE) {
            from = left + 1;
            to = right;
        } else if (left >= 0) {
            from = left + 1;
            to = left + 1 + NEAR;
        } else if (right >= 0) {
            from = right - NEAR;
            to = right;
        } else {
            return new Slot(List.copyOf(run), List.of(), 0);
        }
        List<Integer> instead = new ArrayList<>();
        for (int at = Math.max(0, from); at < Math.min(to, newer.size()); at++) {
            if (pairs.isFree(at)) {
                instead.add(at);
            }
        }
        return new Slot(List.copyOf(run), List.copyOf(instead), (left >= 0 ? 1 : 0) + (right >= 0 ? 1 : 0));
    }

    /** Where the next word that is in both stands in the newer one, at most four words on; below 0 for none. */
    private int placed(int from, int step) {
        for (int at = from; at >= 0 && at < older.size() && Math.abs(at - from) < NEAR; at += step) {
            if (older.isContent(at) && pairs.to(at) >= 0) {
                return pairs.to(at);
            }
        }
        return -1;
    }
}
