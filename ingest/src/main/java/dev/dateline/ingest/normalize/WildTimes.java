package dev.dateline.ingest.normalize;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as feeds and wires write them: RFC 822 and its heirs with their usual faults, ISO 8601 and W3CDTF whole or in part,
 * asctime, HTTP dates, databases' and blogs' own, in a dozen languages, and seconds or milliseconds since 1970. What is
 * missing is the first of its kind (a month's first day, midnight). What could be read in two ways, as 4/5/2023, is not.
 */
public final class WildTimes {
    private static final int LONGEST = 120;
    private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(\\d{3})?");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern COMMENT = Pattern.compile(" ?(?:\\([^()]*\\)|\\[[^\\[\\]]*])$");
    private static final Pattern FAR_EAST_DATE = Pattern.compile("(\\d{4}) ?[年년] ?(\\d+) ?[月월] ?(\\d+) ?[日일]");
    private static final Pattern WORDED_TIME =
            Pattern.compile("(?<!\\d)(\\d{1,2}) ?[h時时시] ?(\\d\\d)(?: ?[분分])?(?: ?(\\d\\d) ?[秒초])?(?!\\d)");
    /** Hours, and where there are more digits minutes and seconds, that follow a date without colons. */
    private static final Pattern COMPACT = Pattern.compile(
            "(\\d{8}(?=t|\\d{4})|\\S*\\d(?=t))t?(\\d\\d)(?:(\\d\\d)(\\d\\d)?)?((?<=\\d{6})[.,]\\d+)?(z.*|[+-]\\d.*| .*)?");

    private static final Pattern HANGUL = Pattern.compile("[\\x{AC00}-\\x{D7A3}]");
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private WildTimes() {}

    /** The instant; a time without a zone is taken for UTC. Empty where it cannot be read, or not in one way only. */
    public static Optional<Instant> read(String text) {
        return read(text, ZoneOffset.UTC);
    }

    /** As above; {@code unsaid} is the zone of a time that names none. */
    public static Optional<Instant> read(String text, ZoneId unsaid) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(text);
        Matcher epoch = EPOCH.matcher(plain);
        if (epoch.matches()) {
            int digits = epoch.group(2) == null ? 1000 : 1;
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(plain) * digits));
        }
        try {
            return parted(spread(plain), HANGUL.matcher(text).find() ? KOREA : unsaid);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Small letters without accents, single spaces; dates and times with words between their numbers as ISO has them. */
    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String small = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String single =
                COMMENT.matcher(SPACES.matcher(small).replaceAll(" ").strip()).replaceAll("");
        String date = FAR_EAST_DATE.matcher(single).replaceAll("$1-$2-$3");
        return WORDED_TIME
                .matcher(date)
                .replaceAll(found ->
                        found.group(1) + ":" + found.group(2) + (found.group(3) == null ? "" : ":" + found.group(3)));
    }

    private static String spread(String plain) {
        Matcher found = COMPACT.matcher(plain);
        if (!found.matches()) {
            return plain;
        }
        return found.group(1) + " " + found.group(2) + ":" + or(found.group(3), "00") + ":" + or(found.group(4), "00")
                + or(found.group(5), "") + " " + or(found.group(6), "").strip();
    }

    private static String or(@Nullable String text, String missing) {
        return text == null ? missing : text;
    }

    private static Optional<Instant> parted(String text, ZoneId unsaid) {
        Optional<WildClock> clock = WildClock.in(text);
        if (clock.isEmpty()) {
            return WildDate.read(text).map(date -> date.atStartOfDay(unsaid).toInstant());
        }
        return WildPlace.around(clock.get()).flatMap(place -> {
            Optional<LocalDate> date = WildDate.read(place.date());
            Optional<ZoneId> zone = WildZone.read(place.zone(), unsaid);
            return date.flatMap(
                    day -> zone.map(in -> clock.get().on(day).atZone(in).toInstant()));
        });
    }
}
