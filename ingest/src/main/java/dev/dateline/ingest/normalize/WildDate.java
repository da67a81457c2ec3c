package dev.dateline.ingest.normalize;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date without its time, in small letters without accents; only what can be read in one way. */
final class WildDate {
    private static final Pattern WEEKDAY = Pattern.compile("^[\\p{L}.]+(?: ?, ?| )(?=\\d)|,$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])0?(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4})");
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern SHORT = Pattern.compile("(\\d\\d)(-?)(\\d\\d)\\2(\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)|-(\\d\\d)-?(\\d\\d)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4}|\\d\\d)-?(\\d{3})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?w(\\d\\d)(?:-?([1-7]))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private WildDate() {}

    /** @throws java.time.DateTimeException where a number is out of its range */
    static Optional<LocalDate> read(String text) {
        String date = WEEKDAY.matcher(text.strip()).replaceAll("").strip();
        return WildMonth.read(text).or(() -> whole(date)).or(() -> partial(date));
    }

    private static Optional<LocalDate> whole(String date) {
        Matcher found = YEAR_FIRST.matcher(date);
        if (found.matches()) {
            return of(found.group(1), found.group(3), found.group(4));
        }
        found = JOINED.matcher(date);
        if (found.matches()) {
            return of(found.group(1), found.group(2), found.group(3));
        }
        found = SHORT.matcher(date);
        if (found.matches()) {
            return of(found.group(1), found.group(3), found.group(4));
        }
        found = YEAR_LAST.matcher(date);
        return found.matches() ? yearLast(found) : Optional.empty();
    }

    /** Points stand between day and month, a stroke as often between month and day: then one of them must be over 12. */
    private static Optional<LocalDate> yearLast(Matcher found) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        boolean dayFirst = found.group(2).equals(".") || first > 12 || first == second;
        if (!dayFirst && second <= 12) {
            return Optional.empty();
        }
        return dayFirst
                ? of(found.group(4), found.group(3), found.group(1))
                : of(found.group(4), found.group(1), found.group(3));
    }

    private static Optional<LocalDate> partial(String date) {
        Matcher found = MONTH.matcher(date);
        if (found.matches()) {
            return found.group(1) == null
                    ? of(found.group(3), found.group(4), "1")
                    : of(found.group(1), found.group(2), "1");
        }
        found = WEEK.matcher(date);
        if (found.matches()) {
            return Optional.of(week(found));
        }
        found = ORDINAL.matcher(date);
        if (found.matches()) {
            return Optional.of(LocalDate.ofYearDay(year(found.group(1)), Integer.parseInt(found.group(2))));
        }
        return YEAR.matcher(date).matches() ? of(date, "1", "1") : Optional.empty();
    }

    private static LocalDate week(Matcher found) {
        int day = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        // ISO's first week is the one with 4 January.
        LocalDate first = LocalDate.of(year(found.group(1)), 1, 4);
        return first.plusWeeks(Integer.parseInt(found.group(2)) - 1L)
                .minusDays(first.getDayOfWeek().getValue() - 1L)
                .plusDays(day - 1L);
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        return Optional.of(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    /** Two and three digits as RFC 5322 reads them: 49 is 2049, 50 is 1950, 103 is 2003. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1, 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }
}
