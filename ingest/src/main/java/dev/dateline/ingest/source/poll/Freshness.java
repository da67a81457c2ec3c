package dev.dateline.ingest.source.poll;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For how long an answer's headers ask not to be asked again. */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?([0-9]{1,9})");
    private static final Pattern STALE = Pattern.compile("(?i)(?:^|[\\s,])no-(?:cache|store)(?:$|[\\s,])");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private Freshness() {}

    /** How long it stays fresh (RFC 9111, section 4.2), as a private cache sees it; zero where nothing is said. */
    static Duration of(MultiMap headers, Instant now) {
        String control = String.join(",", headers.getAll("Cache-Control"));
        Duration age = seconds(headers.get("Age"));
        Matcher maxAge = MAX_AGE.matcher(control);
        if (STALE.matcher(control).find()) {
            return Duration.ZERO;
        }
        if (maxAge.find()) {
            return positive(seconds(maxAge.group(1)).minus(age));
        }
        Instant expires = date(headers.get("Expires"));
        Instant made = date(headers.get("Date"));
        return expires == null
                ? Duration.ZERO
                : positive(Duration.between(made == null ? now : made, expires).minus(age));
    }

    /** How long a server that refused asks to be left alone (RFC 9110, section 10.2.3); zero where it does not say. */
    static Duration retryAfter(MultiMap headers, Instant now) {
        String given = headers.get("Retry-After");
        Instant at = date(given);
        return at == null ? seconds(given) : positive(Duration.between(now, at));
    }

    private static Duration seconds(@Nullable String text) {
        return text != null && SECONDS.matcher(text.strip()).matches()
                ? Duration.ofSeconds(Long.parseLong(text.strip()))
                : Duration.ZERO;
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
