package dev.dateline.ingest.normalize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the date and the zone stand around a time of day; the zone may be empty. */
record WildPlace(String date, String zone) {
    private static final Pattern JOINT =
            Pattern.compile("(?:[\\s,;|–—-]|(?<=\\d)t|\\b(?:at|um|kl\\.?|a las|a|le|в|klo)\\s)+$");
    private static final Pattern YEAR_LAST = Pattern.compile("(.*?)(?:^|[ ,])([12]\\d{3})");
    private static final Pattern DATE_LAST =
            Pattern.compile("([a-z]{1,5}(?=[ ,])|[+-]\\d\\d:?\\d\\d)?[ ,–-]*(?:on |- )?(.+)");
    private static final Pattern WHOLE_YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    /** Empty where there is no date at all. */
    static Optional<WildPlace> around(WildClock clock) {
        String before = JOINT.matcher(clock.before() + " ").replaceAll("");
        String after = clock.after().strip();
        if (before.isEmpty()) {
            return dateLast(after);
        }
        Matcher year = YEAR_LAST.matcher(after);
        if (year.matches() && !WHOLE_YEAR.matcher(before).find()) {
            return Optional.of(
                    new WildPlace(before + " " + year.group(2), year.group(1).strip()));
        }
        return Optional.of(new WildPlace(before, after));
    }

    private static Optional<WildPlace> dateLast(String after) {
        Matcher found = DATE_LAST.matcher(after);
        if (!found.matches()) {
            return Optional.empty();
        }
        String zone = found.group(1);
        boolean isZone = zone != null && WildZone.isKnown(zone);
        return Optional.of(isZone ? new WildPlace(found.group(2), zone) : new WildPlace(after, ""));
    }
}
