package dev.dateline.ingest.normalize;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day and what stands on both sides of it. {@code hour} may be 24; a leap second counts as the one before. */
record WildClock(int hour, LocalTime within, String before, String after) {
    private static final String HALF = "([ap])\\.? ?m\\b\\.?|(오전|上午|午前|πμ|오후|下午|午後|μμ)";
    private static final Pattern TIME = Pattern.compile("(?<![\\d:])(?:(오전|上午|午前|오후|下午|午後) ?)?(\\d{1,2}):(\\d{1,2})"
            + "(?::(\\d{1,2})(?:[.,](\\d{1,12}))?)?(?![\\d:]) ?(?:" + HALF + ")?");
    private static final Pattern WHOLE_HOUR =
            Pattern.compile("(?<![\\d:])()(\\d{1,2})()()() ?(?:([ap])\\.? ?m\\b\\.?)()");
    private static final String AFTERNOON = "p|오후|下午|午後|μμ";

    /** Empty where no time of day stands in the text. */
    static Optional<WildClock> in(String text) {
        Matcher found = TIME.matcher(text);
        if (!found.find()) {
            found = WHOLE_HOUR.matcher(text);
            if (!found.find()) {
                return Optional.empty();
            }
        }
        int hour = hour(Integer.parseInt(found.group(2)), half(found));
        LocalTime within = LocalTime.of(0, number(found.group(3)), leap(number(found.group(4))))
                .withNano(nanos(found.group(5)));
        return Optional.of(new WildClock(hour, within, text.substring(0, found.start()), text.substring(found.end())));
    }

    LocalDateTime on(LocalDate day) {
        return hour == 24 && within.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(within.withHour(hour));
    }

    private static @Nullable String half(Matcher found) {
        String first = found.group(1);
        String letter = found.group(6);
        return first != null && !first.isEmpty() ? first : letter != null ? letter : found.group(7);
    }

    private static int hour(int given, @Nullable String half) {
        if (half == null || half.isEmpty() || given > 12) {
            return given;
        }
        return given % 12 + (half.matches(AFTERNOON) ? 12 : 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static int leap(int second) {
        // 61 and more are no seconds at all; LocalTime says so.
        return second == 60 ? 59 : second;
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null || fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
