package dev.dateline.ingest.source.push;

import java.util.concurrent.atomic.AtomicInteger;

/** How many bodies are held at once, so that all of them fit the memory. */
public final class Room {
    private static final int BYTES_AT_ONCE = 64 << 20;

    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();

    /** For bodies of at most this many bytes. */
    public Room(int maxBodyBytes) {
        this.most = Math.clamp(BYTES_AT_ONCE / maxBodyBytes, 4, 128);
    }

    /** True where there was room for one more, who must {@link #leave}. */
    public boolean enter() {
        boolean room = underWay.incrementAndGet() <= most;
        if (!room) {
            underWay.decrementAndGet();
        }
        return room;
    }

    public void leave() {
        underWay.decrementAndGet();
    }
}
