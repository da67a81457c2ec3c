package dev.dateline.ingest.pulse;

import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source's rhythm, learned from when it delivers, and whether its silence is out of it.
 *
 * <p>Silence is not measured in minutes but in deliveries that were to be expected meanwhile, by what comes in each hour of
 * the week ({@link Profile}). By the time-rescaling theorem (Papangelou 1972; Brown et al., Neural Computation 14, 2002) gaps
 * measured so are alike at all hours, so that nights and weekends need no rule of their own. Of the last 256 gaps the one at
 * 99 % (the third longest) is what is usual, three times that is unusual: of deliveries that come purely by chance one gap in
 * half a million is, a beat is missed after three. What happened on three days of the last four weeks is not unusual either,
 * for some sources' gaps have no measure. Deliveries within a minute are one burst, so that its many small gaps do not crowd
 * out the long ones. A gap is learned from where all of its hours were watched before.
 *
 * <p>Knows no clock: times come in, never backwards. Not safe for several threads.
 */
final class Rhythm {
    /** Gaps that must be known before the rhythm is. */
    static final int ENOUGH = 20;

    private static final int MOST = 256;
    private static final double USUAL = 0.99;
    private static final int DAYS = 28;
    private static final int SEEN = 3;
    private static final double UNUSUAL = 3;
    private static final Duration BURST = Duration.ofMinutes(1);
    /** Nobody runs for less. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final Duration fixed;
    private final Deque<Double> gaps = new ArrayDeque<>();
    /** The longest gap of each day that had any. */
    private final Deque<Double> days = new ArrayDeque<>();

    private final Profile profile;
    private @Nullable LocalDate today;
    private Instant counted;
    private Instant heard;
    private double usual;
    private double limit;

    /** What is kept of a rhythm, as JSON. */
    private record Learned(
            int form, List<Double> deliveries, List<Double> watched, List<Double> gaps, List<Double> days) {}

    private Rhythm(Profile profile, Instant since, Duration fixed) {
        this.profile = profile;
        this.counted = since;
        this.heard = since;
        this.fixed = fixed;
    }

    /** Nothing is known yet; until it is, silence is unusual after {@code fixed}. */
    static Rhythm unknown(ZoneId zone, Instant since, Duration fixed) {
        return new Rhythm(Profile.blank(zone), since, fixed);
    }

    /** One that was {@link #learned} before and is watched again now; throws {@link Json.Malformed} for any other text. */
    static Rhythm learned(String text, ZoneId zone, Instant since, Duration fixed) throws Json.Malformed {
        Learned learned = Json.read(text.getBytes(StandardCharsets.UTF_8), Learned.class);
        try {
            Rhythm rhythm = new Rhythm(Profile.of(zone, learned.deliveries(), learned.watched()), since, fixed);
            learned.gaps().stream().limit(MOST).forEach(rhythm.gaps::add);
            learned.days().stream().limit(DAYS).forEach(rhythm.days::add);
            rhythm.reckon();
            return rhythm;
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Json.Malformed("no rhythm: " + e.getMessage(), e);
        }
    }

    /** What was learned, as text of some 3 KB; when the last delivery came is not in it, for nobody listened since. */
    String learned() {
        return Json.text(new Learned(1, profile.deliveries(), profile.watched(), Rounded.all(gaps), Rounded.all(days)));
    }

    /** Something was accepted. */
    void delivered(Instant at) {
        if (at.isAfter(counted.plus(BURST))) {
            Profile.Expected gap = profile.expected(heard, at);
            if (gap.known()) {
                learn(gap.deliveries(), profile.day(at));
            }
            profile.learn(counted, at);
            counted = at;
        }
        heard(at);
    }

    /** The source gave a sign of life from which nothing is to be learned. */
    void heard(Instant at) {
        heard = at.isAfter(heard) ? at : heard;
    }

    /** How long the source has been silent, and whether that is unusual. */
    Silence silence(Instant now) {
        Duration usually = isKnown() ? profile.until(heard, usual) : null;
        return new Silence(lasting(now), usually, isUnusual(now));
    }

    boolean isUnusual(Instant now) {
        Duration lasting = lasting(now);
        if (!isKnown()) {
            return lasting.compareTo(fixed) > 0;
        }
        return lasting.compareTo(SHORTEST) > 0 && profile.expected(heard, now).deliveries() > limit;
    }

    private boolean isKnown() {
        return gaps.size() >= ENOUGH;
    }

    private Duration lasting(Instant now) {
        return heard.isBefore(now) ? Duration.between(heard, now) : Duration.ZERO;
    }

    private void learn(double gap, LocalDate day) {
        gaps.add(gap);
        if (gaps.size() > MOST) {
            gaps.remove();
        }
        boolean same = day.equals(today) && !days.isEmpty();
        double longest = same ? Math.max(days.removeLast(), gap) : gap;
        today = day;
        days.add(longest);
        if (days.size() > DAYS) {
            days.remove();
        }
        reckon();
    }

    private void reckon() {
        // Less than one delivery is no gap.
        usual = Math.max(1, longest(gaps, gaps.size() - (int) Math.ceil(USUAL * gaps.size())));
        limit = Math.max(UNUSUAL * usual, days.size() < SEEN ? 0 : longest(days, SEEN - 1));
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
