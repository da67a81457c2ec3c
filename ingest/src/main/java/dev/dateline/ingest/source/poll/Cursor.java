package dev.dateline.ingest.source.poll;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed was read; survives restarts as JSON.
 *
 * @param moved where the feed is now, by a permanent redirect; null where it stayed
 * @param said what it said of itself when it was read last
 * @param seen names of what stood in it, the newest look first; see {@link Seen}
 */
record Cursor(@Nullable String moved, Validators validators, Said said, List<String> seen) {
    static final Cursor START = new Cursor(null, Validators.NONE, Said.NOTHING, List.of());

    Cursor {
        Require.present("validators", validators);
        Require.present("said", said);
        seen = List.copyOf(Require.present("seen", seen));
    }

    /** Whether the feed was never read yet. */
    boolean isStart() {
        return validators.digest() == null;
    }

    Cursor movedTo(@Nullable String address) {
        return new Cursor(address, validators, said, seen);
    }

    Cursor with(List<String> nowSeen) {
        return new Cursor(moved, validators, said, nowSeen);
    }

    String text() {
        return Json.text(this);
    }

    static Cursor read(String text) throws Json.Malformed {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), Cursor.class);
    }
}
