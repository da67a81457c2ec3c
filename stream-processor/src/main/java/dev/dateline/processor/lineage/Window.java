package dev.dateline.processor.lineage;

import dev.dateline.processor.print.Marks;
import dev.dateline.processor.print.Prints;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The texts of late, found by what they share with another: in memory, by number in the order in which they came. The same
 * texts, added in the same order, are found in the same order, whichever came and went between.
 */
public final class Window {
    /** How many of the newest are looked up by their runs of words; some days of a national wire. */
    private static final int NEWEST = 20_000;

    /** Of a run that more texts have than this, only the newest are looked at: it is a phrase of the trade. */
    private static final int PHRASE = 200;

    private final NavigableMap<Long, Known> known = new TreeMap<>();
    private final Rarity rarity = new Rarity();
    private Postings postings = new Postings();
    private int live;

    /** A text's number, when it was made, and what it is found by. */
    record Known(long number, Instant made, Prints prints) {
        boolean isWithin(Duration time, Instant of) {
            return Duration.between(made, of).abs().compareTo(time) <= 0;
        }
    }

    public void add(long number, Instant made, Prints prints) {
        remove(number);
        known.put(number, new Known(number, made, prints));
        rarity.add(prints.words());
        postings.add(number, prints.shingles());
        live += prints.shingles().size();
        if (postings.size() > 2 * live + PHRASE) {
            rebuild();
        }
    }

    public void remove(long number) {
        Known gone = known.remove(number);
        if (gone != null) {
            rarity.remove(gone.prints().words());
            live -= gone.prints().shingles().size();
        }
    }

    private void rebuild() {
        postings = new Postings();
        known.values().forEach(text -> postings.add(text.number(), text.prints().shingles()));
    }

    /** Those that share most chosen runs of words, made within {@code time} of {@code made}; on a tie what came first. */
    List<Long> sharing(Marks shingles, Instant made, Duration time, int most) {
        Map<Long, Integer> shared = new HashMap<>();
        shingles.stream().forEach(mark -> count(mark, made, time, shared));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(int mark, Instant made, Duration time, Map<Long, Integer> shared) {
        long oldest = known.isEmpty() ? 0 : known.lastKey() - NEWEST;
        int[] left = {PHRASE};
        postings.read(mark, number -> {
            Known text = known.get(number);
            if (text != null && text.isWithin(time, made)) {
                shared.merge(number, 1, Integer::sum);
                left[0]--;
            }
            return left[0] > 0 && number > oldest;
        });
    }

    /** Those that share the rarest words, made within {@code time} before {@code made}, the most alike first. */
    List<Rarity.Alike> about(Marks words, Instant made, Duration time, int most) {
        return rarity.alike(
                words,
                known.values().stream()
                        .filter(text -> !text.made().isAfter(made) && text.isWithin(time, made))
                        .toList(),
                most);
    }

    /** The share of {@code part} that {@code whole} has too, by how rare its words are; 0 to 1. */
    double covered(Marks part, Marks whole) {
        return rarity.share(part.shared(whole), part);
    }
}
