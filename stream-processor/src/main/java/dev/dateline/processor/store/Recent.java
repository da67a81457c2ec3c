package dev.dateline.processor.store;

import dev.dateline.contract.live.Entry;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries that were read lately, by their key: a page is written beside each entry, and would read the same fifty back
 * each time. Holds some megabytes at most.
 */
final class Recent {
    /** Of JSON; held as objects they take a few times as much. There is one of these for each partition. */
    private static final int MOST_BYTES = 2 << 20;

    private final Map<String, Held> held = new LinkedHashMap<>(64, 0.75f, true);
    private final int most;
    private int bytes;

    /** An entry, and how many bytes it was read from. */
    record Held(Entry entry, int bytes) {}

    Recent() {
        this(MOST_BYTES);
    }

    Recent(int most) {
        this.most = most;
    }

    @Nullable Held get(String key) {
        return held.get(key);
    }

    /** Holds this entry, and lets go of those that were longest not asked for where that is too much. */
    void put(String key, Held entry) {
        forget(key);
        held.put(key, entry);
        bytes += entry.bytes();
        Iterator<Held> oldest = held.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    void forget(String key) {
        Held gone = held.remove(key);
        bytes -= gone == null ? 0 : gone.bytes();
    }
}
