package dev.dateline.ingest.pulse;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gaps between a source's last deliveries, in deliveries that were to be expected meanwhile, and what is usual of them. */
final class Gaps {
    /** Gaps that must be known before anything is usual. */
    private static final int ENOUGH = 20;

    private static final int MOST = 256;
    private static final double USUAL = 0.99;
    private static final double UNUSUAL = 3;
    private static final int DAYS = 28;
    private static final int SEEN = 3;

    private final Deque<Double> last = new ArrayDeque<>();
    /** The longest gap of each day that had any. */
    private final Deque<Double> days = new ArrayDeque<>();

    private @Nullable LocalDate today;
    private double usual = 1;
    private double limit = UNUSUAL;

    static Gaps of(Collection<Double> last, Collection<Double> days) {
        Gaps gaps = new Gaps();
        last.stream().limit(MOST).forEach(gaps.last::add);
        days.stream().limit(DAYS).forEach(gaps.days::add);
        gaps.reckon();
        return gaps;
    }

    void learn(double gap, LocalDate day) {
        add(gap, last, MOST);
        boolean same = day.equals(today) && !days.isEmpty();
        add(same ? Math.max(days.removeLast(), gap) : gap, days, DAYS);
        today = day;
        reckon();
    }

    boolean isKnown() {
        return last.size() >= ENOUGH;
    }

    double usual() {
        return usual;
    }

    boolean isUnusual(double gap) {
        return gap > limit;
    }

    List<Double> last() {
        return Rounded.all(last);
    }

    List<Double> days() {
        return Rounded.all(days);
    }

    private void reckon() {
        // Less than one delivery is no gap.
        usual = Math.max(1, longest(last, last.size() - (int) Math.ceil(USUAL * last.size())));
        limit = Math.max(UNUSUAL * usual, days.size() < SEEN ? 0 : longest(days, SEEN - 1));
    }

    private static void add(double gap, Deque<Double> to, int most) {
        to.add(gap);
        if (to.size() > most) {
            to.remove();
        }
    }

    /** The longest of all but so many that are longer still; 0 where there is none. */
    private static double longest(Collection<Double> all, int longer) {
        return all.stream()
                .sorted(Comparator.reverseOrder())
                .skip(longer)
                .findFirst()
                .orElse(0.0);
    }
}
