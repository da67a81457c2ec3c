package dev.dateline.contract.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks for compact constructors; each throws {@link IllegalArgumentException} with a line that names what is wrong. */
public final class Require {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._-]{1,120}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:._-]{1,160}");

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_LINE = 500;

    private Require() {}

    /** Lower-case letters, digits and inner hyphens, 1 to 80 characters: safe in an address, a key and a file name. */
    public static String slug(String what, @Nullable String value) {
        return matching(what, value, SLUG, "lower-case letters, digits and inner hyphens, at most 80");
    }

    /**
     * Letters, digits and {@code : . _ -}, 1 to 120 characters: an id that holds no key separator, and is short enough to
     * become part of a {@link #token}.
     */
    public static String id(String what, @Nullable String value) {
        return matching(what, value, ID, "letters, digits and : . _ -, at most 120");
    }

    /** Letters, digits and {@code : . _ -}, 1 to 160 characters: an id, or a word before one. */
    public static String token(String what, @Nullable String value) {
        return matching(what, value, TOKEN, "letters, digits and : . _ -, at most 160");
    }

    /** Any text that is not blank and holds no NUL. */
    public static String text(String what, @Nullable String value) {
        String given = present(what, value);
        if (given.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        return clean(what, given);
    }

    /** Any text, also empty, that holds no NUL (Kafka keeps it, but JSON readers and databases choke on it). */
    public static String clean(String what, @Nullable String value) {
        String given = present(what, value);
        if (given.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " holds a NUL character");
        }
        return given;
    }

    /** One line of text: not blank, without control characters. */
    public static String line(String what, @Nullable String value) {
        String given = text(what, value);
        if (given.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " holds a control character");
        }
        return given;
    }

    /**
     * A whole address that begins with {@code https://} and a host, of at most 2,000 characters and without a name or
     * password in it: the only kind that readers' pages refer to.
     */
    public static String https(String what, @Nullable String value) {
        String given = line(what, value);
        that(given.length() <= LONGEST_ADDRESS, what + " is longer than " + LONGEST_ADDRESS + " characters");
        URI address = uri(what, given);
        that(
                "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null,
                what + " '" + shown(given) + "' does not begin with https:// and a host");
        that(address.getRawUserInfo() == null, what + " '" + shown(given) + "' holds a name or password");
        return given;
    }

    private static URI uri(String what, String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(what + " '" + shown(value) + "' is no address", e);
        }
    }

    /**
     * A time that any calendar can write: from 1900 to 2200.
     *
     * <p>Providers and editors err by decades; what lies further off would only make a view fail.
     */
    public static Instant time(String what, @Nullable Instant value) {
        Instant given = present(what, value);
        that(!given.isBefore(EARLIEST) && given.isBefore(LATEST), what + " " + given + " is not between 1900 and 2200");
        return given;
    }

    /** {@code value} itself where {@code holds}, else an error that says {@code what}. */
    public static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /** The value, or an error that names what is missing: a record read from JSON has null where a field was absent. */
    public static <T> T present(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return Objects.requireNonNull(value);
    }

    private static String matching(String what, @Nullable String value, Pattern pattern, String rule) {
        String given = present(what, value);
        if (!pattern.matcher(given).matches()) {
            throw new IllegalArgumentException(what + " '" + shown(given) + "' is not valid (" + rule + ")");
        }
        return given;
    }

    /** The same as one line without control characters, however it came about; cut where it is very long. */
    public static String asLine(String value) {
        String line = printable(value, LONGEST_LINE);
        return line.isBlank() ? "it says nothing" : line;
    }

    static String shown(String value) {
        return printable(value, 60);
    }

    private static String printable(String value, int most) {
        String safe = value.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe.length() < value.length() ? safe + "…" : safe;
    }
}
