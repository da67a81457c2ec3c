package dev.dateline.ingest.source.poll;

import dev.dateline.ingest.format.feed.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait for the next look. Every wait is drawn out a little by chance, so that those who began together do not
 * stay together.
 *
 * @param every as the operator set it
 */
record Pace(Duration every, RandomGenerator chance) {
    /** However seldom a feed asks to be looked at, it is looked at this often: a forgotten ttl must not silence a source. */
    static final Duration LONGEST = Duration.ofHours(1);
    /** While a hub brings what is new, looking is a net beneath it. */
    static final Duration PUSHED = Duration.ofMinutes(10);
    /** A server that asks to be left alone is left alone, but not for ever. */
    static final Duration LONGEST_RETRY = Duration.ofHours(6);

    static final Duration GONE = Duration.ofDays(1);

    private static final double DRAWN_OUT = 0.1;

    /** After a look that went well; {@code fresh} as the answer's headers say. */
    Duration next(Channel.Rhythm rhythm, Duration fresh, boolean pushed, Instant now) {
        Duration asked = longer(fresh, longer(ttl(rhythm), period(rhythm)));
        Duration wait = awake(longer(every, shorter(asked, LONGEST)), rhythm, now);
        return drawnOut(pushed ? longer(wait, PUSHED) : wait);
    }

    /** After a refusal that says when to come again: never before {@code backoff}. */
    Duration later(Duration backoff, Duration retryAfter) {
        return drawnOut(longer(backoff, shorter(retryAfter, LONGEST_RETRY)));
    }

    /** A first wait, so that not all feeds are looked at in the same moment. */
    Duration start() {
        return Duration.ofMillis(1
                + chance.nextLong(
                        Math.max(1, shorter(every.dividedBy(10), LONGEST).toMillis())));
    }

    Duration drawnOut(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * DRAWN_OUT * chance.nextDouble()));
    }

    /** Hours and days in which the feed says nothing comes are slept through, an hour at a time. */
    private static Duration awake(Duration wait, Channel.Rhythm rhythm, Instant now) {
        Instant due = now.plus(wait);
        while (skips(rhythm, due.atZone(ZoneOffset.UTC))
                && Duration.between(now, due).compareTo(LONGEST) < 0) {
            due = due.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return longer(wait, shorter(Duration.between(now, due), LONGEST));
    }

    private static boolean skips(Channel.Rhythm rhythm, ZonedDateTime time) {
        String day = DayOfWeek.from(time).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return rhythm.skipHours().contains(time.getHour())
                || rhythm.skipDays().stream()
                        .anyMatch(skipped -> skipped.strip().equalsIgnoreCase(day));
    }

    private static Duration ttl(Channel.Rhythm rhythm) {
        return rhythm.ttl() == null ? Duration.ZERO : Duration.ofMinutes(rhythm.ttl());
    }

    /** Of the syndication module of RSS 1.0, whose frequency is one where it is not told. */
    private static Duration period(Channel.Rhythm rhythm) {
        Duration period = length(rhythm.period());
        int often = rhythm.frequency() == null ? 1 : Math.max(1, rhythm.frequency());
        return period.dividedBy(often);
    }

    private static Duration length(@Nullable String period) {
        return switch (period == null ? "" : period.strip().toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ZERO;
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
