package dev.dateline.contract.canary;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One canary, as its item's id tells it: whatever comes of it further down names that.
 *
 * @param sender the run of an ingest that sent it; another after each start
 * @param number from 1 on, without a gap
 * @param at when it was sent, by the sender's real clock (UTC, milliseconds)
 */
public record Sent(String sender, long number, Instant at) {
    private static final Pattern URI = Pattern.compile("urn:dateline:canary:([a-z0-9]{1,40}):(\\d{1,18}):(\\d{1,15})");

    public Sent {
        Require.slug("sender", sender);
        Require.that(number > 0, "number " + number + " is below 1");
        Require.present("at", at);
    }

    /** The uri of its item; {@link #of} reads it back. */
    public String uri() {
        return "urn:dateline:canary:" + sender + ":" + number + ":" + at.toEpochMilli();
    }

    /** The canary that this item is; empty where it is none. */
    public static Optional<Sent> of(ItemId item) {
        Matcher uri = URI.matcher(item.uri());
        return item.provider().equals(Canary.PROVIDER) && uri.matches() && Long.parseLong(uri.group(2)) > 0
                ? Optional.of(new Sent(
                        uri.group(1), Long.parseLong(uri.group(2)), Instant.ofEpochMilli(Long.parseLong(uri.group(3)))))
                : Optional.empty();
    }
}
