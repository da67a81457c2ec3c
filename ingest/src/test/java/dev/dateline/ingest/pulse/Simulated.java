package dev.dateline.ingest.pulse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sources as they are, told by chance from a seed. */
enum Simulated {
    /** Every five minutes, half a minute more or less. */
    STEADY(0, Duration.ofMinutes(20)) {
        @Override
        double gap(SplittableRandom chance) {
            return 270 + 60 * chance.nextDouble();
        }
    },
    /** Twelve an hour, purely by chance. */
    CHANCE(0.4, Duration.ofMinutes(110)) {
        @Override
        double gap(SplittableRandom chance) {
            return exponential(chance, 300);
        }
    },
    /** Up to forty within minutes, then nothing for half an hour or so. */
    BURSTY(0.4, Duration.ofHours(12)) {
        @Override
        double gap(SplittableRandom chance) {
            return chance.nextInt(20) == 0 ? exponential(chance, 1800) : 1 + 20 * chance.nextDouble();
        }
    },
    /** Gaps without a measure: most are minutes, some are hours. */
    WILD(6, Duration.ofHours(24)) {
        @Override
        double gap(SplittableRandom chance) {
            return 60 * Math.pow(1 - chance.nextDouble(), -1 / 1.5);
        }
    },
    /** From nine to six on workdays, ten an hour. */
    NEWSROOM(0.4, Duration.ofHours(26)) {
        @Override
        double gap(SplittableRandom chance) {
            return exponential(chance, 360);
        }

        @Override
        boolean isAwake(ZonedDateTime at) {
            return isWorkday(at) && at.getHour() >= 9 && at.getHour() < 18;
        }
    },
    /** A press office: some three statements on a workday. */
    OFFICE(0.4, Duration.ofDays(12)) {
        @Override
        double gap(SplittableRandom chance) {
            return exponential(chance, 3 * 3600);
        }

        @Override
        boolean isAwake(ZonedDateTime at) {
            return isWorkday(at) && at.getHour() >= 9 && at.getHour() < 18;
        }
    };

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final double alarmsAMonth;
    private final Duration noticedWithin;

    Simulated(double alarmsAMonth, Duration noticedWithin) {
        this.alarmsAMonth = alarmsAMonth;
        this.noticedWithin = noticedWithin;
    }

    /** In seconds. */
    abstract double gap(SplittableRandom chance);

    boolean isAwake(ZonedDateTime at) {
        return true;
    }

    /** The most false alarms that are borne. */
    double alarmsAMonth() {
        return alarmsAMonth;
    }

    Duration noticedWithin() {
        return noticedWithin;
    }

    Rhythm rhythm(Instant since) {
        return Rhythm.unknown(ZONE, since, Duration.ofHours(100));
    }

    List<Instant> from(Instant start, Duration lasting, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Instant> deliveries = new ArrayList<>();
        Instant at = start;
        while (at.isBefore(start.plus(lasting))) {
            at = at.plusMillis(Math.round(gap(chance) * 1000));
            if (isAwake(at.atZone(ZONE)) && at.isBefore(start.plus(lasting))) {
                deliveries.add(at);
            }
        }
        return deliveries;
    }

    private static boolean isWorkday(ZonedDateTime at) {
        return at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static double exponential(SplittableRandom chance, double mean) {
        return -mean * Math.log(1 - chance.nextDouble());
    }
}
