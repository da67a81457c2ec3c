package dev.dateline.processor.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values that were put or asked for last; what was not asked for longest gives way. Not for several threads. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    Latest(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
