package dev.dateline.ingest.normalize;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Zones as dates name them: offsets, abbreviations, regions. */
final class WildZone {
    private static final Pattern OFFSET =
            Pattern.compile("(?:gmt|utc|ut|z)? ?([+-])(\\d{1,2})(?::?(\\d\\d))?(?::?00)?(?: (?:gmt|utc|[a-z]{3,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z]{1,5}(?: time)?");
    private static final Map<String, String> ABBREVIATIONS = Map.copyOf(table("""
            z=Z ut=Z utc=Z gmt=Z wet=Z 0000=Z nst=-03:30 ndt=-02:30 adt=-03:00 ast=-04:00 edt=-04:00 est=-05:00 cdt=-05:00
            cst=-06:00 mdt=-06:00 mst=-07:00 pdt=-07:00 pst=-08:00 akdt=-08:00 akst=-09:00 hst=-10:00 brt=-03:00 art=-03:00
            bst=+01:00 west=+01:00 cet=+01:00 met=+01:00 mez=+01:00 wat=+01:00 cest=+02:00 mest=+02:00 mesz=+02:00
            eet=+02:00 cat=+02:00 sast=+02:00 eest=+03:00 msk=+03:00 trt=+03:00 eat=+03:00 gst=+04:00 pkt=+05:00
            ist=+05:30 wib=+07:00 ict=+07:00 hkt=+08:00 sgt=+08:00 myt=+08:00 pht=+08:00 awst=+08:00 jst=+09:00 kst=+09:00
            acst=+09:30 aest=+10:00 acdt=+10:30 aedt=+11:00 nzst=+12:00 nzdt=+13:00
            at=America/Halifax et=America/New_York ct=America/Chicago mt=America/Denver pt=America/Los_Angeles"""));

    private WildZone() {}

    /** {@code unsaid} for an empty text and for a name that nobody knows; empty for what is no zone at all. */
    static Optional<ZoneId> read(String text, ZoneId unsaid) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int sign = offset.group(1).equals("-") ? -1 : 1;
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes));
        }
        if (isKnown(text)) {
            return Optional.of(ZoneId.of(ABBREVIATIONS.getOrDefault(text.replace(" time", ""), "Z")));
        }
        String region = Regions.BY_NAME.get(text);
        if (region != null) {
            return Optional.of(ZoneId.of(region));
        }
        return text.isEmpty() || NAME.matcher(text).matches() ? Optional.of(unsaid) : Optional.empty();
    }

    static boolean isKnown(String text) {
        // RFC 5322 takes military letters for UTC, for RFC 822 had their signs the wrong way round.
        return ABBREVIATIONS.containsKey(text.replace(" time", ""))
                || OFFSET.matcher(text).matches()
                || (text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z');
    }

    private static Map<String, String> table(String pairs) {
        return Pattern.compile("\\s+")
                .splitAsStream(pairs.strip())
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')), pair -> pair.substring(pair.indexOf('=') + 1)));
    }

    private static final class Regions {
        static final Map<String, String> BY_NAME = ZoneId.getAvailableZoneIds().stream()
                .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), id -> id, (one, other) -> one));
    }
}
