package dev.dateline.contract.style;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How a house writes dates and times for readers. The words are English in each; where a time is said in words ({@code
 * noon}, {@code midnight}), midnight belongs to the day that ends, and where it is {@code 00:00} to the day that begins.
 * Seconds are dropped, not rounded. The year stands only where it is another than the reader's, but for {@link #ISO}.
 */
public enum HouseStyle {
    /**
     * {@code 9/19, 2 p.m.}: the AP Stylebook. Figures without {@code :00}, lower-case {@code a.m.} and {@code p.m.} with
     * periods, {@code noon} and {@code midnight} instead of 12.
     */
    AP {
        @Override
        String date(LocalDate date, boolean withYear) {
            return date.getMonthValue() + "/" + date.getDayOfMonth() + (withYear ? "/" + date.getYear() : "");
        }

        @Override
        public String time(LocalTime time) {
            return spoken(time, ":", " a.m.", " p.m.");
        }
    },
    /**
     * {@code 19 Sept, 2pm}, {@code 2.07pm}: the Guardian's style guide (entries "dates" and "times"). The day before the
     * month in letters, a full point before the minutes, {@code noon} and {@code midnight}.
     */
    BRITISH {
        @Override
        String date(LocalDate date, boolean withYear) {
            String month = MONTHS.get(date.getMonthValue() - 1);
            return date.getDayOfMonth() + " " + month + (withYear ? " " + date.getYear() : "");
        }

        @Override
        public String time(LocalTime time) {
            return spoken(time, ".", "am", "pm");
        }
    },
    /** {@code 19/9, 14:00}: as most of Europe writes it in figures, the day before the month, in every language. */
    H24 {
        @Override
        String date(LocalDate date, boolean withYear) {
            return date.getDayOfMonth() + "/" + date.getMonthValue() + (withYear ? "/" + date.getYear() : "");
        }

        @Override
        public String time(LocalTime time) {
            return figures(time);
        }
    },
    /** {@code 2023-09-19, 14:00}: ISO 8601, each part of it. */
    ISO {
        @Override
        String date(LocalDate date, boolean withYear) {
            return date.toString();
        }

        @Override
        public String time(LocalTime time) {
            return figures(time);
        }
    };

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec");

    /** A time of day, such as {@code 2 p.m.}, {@code 2.07pm} or {@code 14:07}. */
    public abstract String time(LocalTime time);

    abstract String date(LocalDate date, boolean withYear);

    /** The day that a time of that day is written under. */
    LocalDate dayOf(LocalDate day, LocalTime time) {
        return time(time).equals("midnight") ? day.minusDays(1) : day;
    }

    /** Why an update went that rested on a withdrawn report; {@code source} is who withdrew it. */
    public static String withdrawnNote(String source) {
        return "Withdrawn by " + source + ", whose report this rested on.";
    }

    private static String spoken(LocalTime time, String point, String morning, String afternoon) {
        LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (minute.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        int hour = minute.getHour() % 12 == 0 ? 12 : minute.getHour() % 12;
        String minutes = minute.getMinute() == 0 ? "" : point + "%02d".formatted(minute.getMinute());
        return hour + minutes + (minute.getHour() < 12 ? morning : afternoon);
    }

    private static String figures(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
