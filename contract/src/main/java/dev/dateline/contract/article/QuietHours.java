package dev.dateline.contract.article;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours in which nothing is published by itself, by the clock on the article's wall; over midnight where they end before
 * they begin.
 *
 * @param from inclusive, such as 23:00
 * @param to exclusive, such as 06:00
 */
public record QuietHours(
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to) {
    public QuietHours {
        Require.present("quiet from", from);
        Require.present("quiet to", to);
        Require.that(!from.equals(to), "quiet hours end when they begin");
    }

    /** Whether {@code moment} is one of them in that zone; an hour that a zone has twice is quiet both times. */
    public boolean holdAt(Instant moment, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(moment, zone);
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
