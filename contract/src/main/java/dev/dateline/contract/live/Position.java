package dev.dateline.contract.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader has come in an article's log, written {@code epoch.seq.shortHash}; the hash lets any node tell
 * whether the reader saw the same log.
 */
public record Position(int epoch, long seq, String shortHash) {
    /** Characters of the head that a position carries. */
    public static final int HASH_LENGTH = 12;

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})\\.([1-9]\\d{0,17})\\.([0-9a-f]{12})");

    public Position {
        Require.that(epoch >= 1, "epoch " + epoch + " is not 1 or more");
        Require.that(seq >= 1, "seq " + seq + " is not 1 or more");
        Require.that(
                Require.present("hash", shortHash).length() == HASH_LENGTH,
                "a position's hash has " + HASH_LENGTH + " characters");
    }

    /** Reads {@code 1.12.9f3ac2d1b04e}; throws {@link IllegalArgumentException} for anything else. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Position parse(String text) {
        Matcher matcher = FORM.matcher(Require.present("position", text));
        Require.that(matcher.matches(), "a position is epoch.seq.hash, such as 1.12.9f3ac2d1b04e");
        return new Position(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3));
    }

    @JsonValue
    @Override
    public String toString() {
        return epoch + "." + seq + "." + shortHash;
    }
}
