package dev.dateline.ingest.pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How much comes in each hour of the week, by the source's own clock: deliveries over hours watched. Of long ago counts
 * less and less.
 */
final class Profile {
    private static final int HOURS = WeekHour.IN_A_WEEK;
    /** So much of an hour must have been watched before anything is said of it. */
    private static final double ENOUGH = 0.9;
    /** Weeks after which what was before counts half. */
    private static final double HALVED = 8;

    private static final Duration LONGEST = Duration.ofDays(28);
    private static final int WORKDAYS = 5;

    private final ZoneId zone;
    private final double[] deliveries;
    private final double[] watched;

    private Profile(ZoneId zone, double[] deliveries, double[] watched) {
        this.zone = zone;
        this.deliveries = deliveries;
        this.watched = watched;
    }

    static Profile blank(ZoneId zone) {
        return new Profile(zone, new double[HOURS], new double[HOURS]);
    }

    /** As {@link #deliveries} and {@link #watched} told it; throws {@link IllegalArgumentException} for anything else. */
    static Profile of(ZoneId zone, List<Double> deliveries, List<Double> watched) {
        return new Profile(zone, hours(deliveries), hours(watched));
    }

    /**
     * What is to be expected of a time.
     *
     * @param deliveries how many come in it, usually
     * @param known whether all of its hours were watched before
     */
    record Expected(double deliveries, boolean known) {}

    List<Double> deliveries() {
        return Rounded.all(deliveries);
    }

    List<Double> watched() {
        return Rounded.all(watched);
    }

    /** The day by the source's clock. */
    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** There was one delivery at {@code to}, and nothing since {@code from}. */
    void learn(Instant from, Instant to) {
        for (WeekHour part = WeekHour.first(from, to, zone); part != null; part = part.next(to)) {
            watched[part.hour()] += part.length();
        }
        int hour = WeekHour.of(to.atZone(zone));
        deliveries[hour]++;
        for (int i = 0; i < HOURS; i++) {
            if (watched[i] > HALVED) {
                watched[i] /= 2;
                deliveries[i] /= 2;
            }
        }
    }

    Expected expected(Instant from, Instant to) {
        Instant end = to.isAfter(from.plus(LONGEST)) ? from.plus(LONGEST) : to;
        double sum = 0;
        boolean known = true;
        for (WeekHour part = WeekHour.first(from, end, zone); part != null; part = part.next(end)) {
            double rate = rate(part.hour());
            known &= rate >= 0;
            sum += Math.max(rate, 0) * part.length();
        }
        return new Expected(sum, known);
    }

    /** How long it usually takes from {@code from} on until so many were to be expected; four weeks where it takes longer. */
    Duration until(Instant from, double wanted) {
        double sum = 0;
        Instant end = from.plus(LONGEST);
        for (WeekHour part = WeekHour.first(from, end, zone); part != null; part = part.next(end)) {
            double rate = Math.max(rate(part.hour()), 0);
            if (sum + rate * part.length() >= wanted) {
                return Duration.between(from, part.after((wanted - sum) / rate));
            }
            sum += rate * part.length();
        }
        return LONGEST;
    }

    /** Deliveries in an hour; below 0 where that is not known. */
    private double rate(int hour) {
        if (watched[hour] >= ENOUGH) {
            return deliveries[hour] / watched[hour];
        }
        // A day that was never watched is judged by the quietest of its kind, so that a free one makes no alarm.
        int day = hour / 24;
        int first = day < WORKDAYS ? 0 : WORKDAYS;
        int end = day < WORKDAYS ? WORKDAYS : 7;
        double least = -1;
        for (int other = first * 24 + hour % 24; other < end * 24; other += 24) {
            if (watched[other] >= ENOUGH) {
                double rate = deliveries[other] / watched[other];
                least = least < 0 ? rate : Math.min(least, rate);
            }
        }
        return least;
    }

    private static double[] hours(List<Double> all) {
        boolean right = all.size() == HOURS && all.stream().allMatch(each -> Double.isFinite(each) && each >= 0);
        if (!right) {
            throw new IllegalArgumentException("these are not the hours of a week");
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
