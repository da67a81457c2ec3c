package dev.dateline.ingest.pulse;

import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

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
    private static final Duration BURST = Duration.ofMinutes(1);
    /** Nobody runs for less. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final Duration fixed;
    private final Profile profile;
    private final Gaps gaps;
    private Instant counted;
    private Instant heard;

    /** What is kept of a rhythm, as JSON. */
    private record Learned(
            int form, List<Double> deliveries, List<Double> watched, List<Double> gaps, List<Double> days) {}

    private Rhythm(Profile profile, Gaps gaps, Instant since, Duration fixed) {
        this.profile = profile;
        this.gaps = gaps;
        this.counted = since;
        this.heard = since;
        this.fixed = fixed;
    }

    /** Nothing is known yet; until it is, silence is unusual after {@code fixed}. */
    static Rhythm unknown(ZoneId zone, Instant since, Duration fixed) {
        return new Rhythm(Profile.blank(zone), new Gaps(), since, fixed);
    }

    /** One that was {@link #learned} before and is watched again now; throws {@link Json.Malformed} for any other text. */
    static Rhythm learned(String text, ZoneId zone, Instant since, Duration fixed) throws Json.Malformed {
        Learned learned = Json.read(text.getBytes(StandardCharsets.UTF_8), Learned.class);
        try {
            Profile profile = Profile.of(zone, learned.deliveries(), learned.watched());
            return new Rhythm(profile, Gaps.of(learned.gaps(), learned.days()), since, fixed);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Json.Malformed("no rhythm: " + e.getMessage(), e);
        }
    }

    /** What was learned, as text of some 3 KB; when the last delivery came is not in it, for nobody listened since. */
    String learned() {
        return Json.text(new Learned(1, profile.deliveries(), profile.watched(), gaps.last(), gaps.days()));
    }

    /** Something was accepted. */
    void delivered(Instant at) {
        if (at.isAfter(counted.plus(BURST))) {
            Profile.Expected gap = profile.expected(heard, at);
            if (gap.known()) {
                gaps.learn(gap.deliveries(), profile.day(at));
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
        Duration usually = gaps.isKnown() ? profile.until(heard, gaps.usual()) : null;
        return new Silence(lasting(now), usually, isUnusual(now));
    }

    boolean isUnusual(Instant now) {
        Duration lasting = lasting(now);
        if (!gaps.isKnown()) {
            return lasting.compareTo(fixed) > 0;
        }
        return lasting.compareTo(SHORTEST) > 0
                && gaps.isUnusual(profile.expected(heard, now).deliveries());
    }

    private Duration lasting(Instant now) {
        return heard.isBefore(now) ? Duration.between(heard, now) : Duration.ZERO;
    }
}
