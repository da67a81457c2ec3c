package dev.dateline.gateway.shelf;

import dev.dateline.contract.live.Entry;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blocks that were asked for last, so that thousands who come back share one read. Safe for many threads. */
final class Recent {
    private final long most;
    private final Map<Block, Packing.Unpacked> read = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /**
     * @param most bytes of JSON in all; the newest block is held whatever its size
     */
    Recent(long most) {
        this.most = most;
    }

    synchronized @Nullable List<Entry> find(Block block) {
        Packing.Unpacked held = read.get(block);
        return held == null ? null : held.entries();
    }

    synchronized void hold(Block block, Packing.Unpacked unpacked) {
        forget(block);
        read.put(block, unpacked);
        weight += unpacked.weight();
        Iterator<Packing.Unpacked> eldest = read.values().iterator();
        while (weight > most && read.size() > 1) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    synchronized void forget(Block block) {
        Packing.Unpacked held = read.remove(block);
        weight -= held == null ? 0 : held.weight();
    }
}
