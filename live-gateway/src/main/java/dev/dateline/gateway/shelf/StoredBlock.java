package dev.dateline.gateway.shelf;

import dev.dateline.contract.live.Entry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block in a file. It is read, replaced and discarded under its own lock: whoever reads shares one read with all who ask at
 * the same time, and nothing that was taken down comes back by a read that had begun before.
 */
final class StoredBlock implements Block {
    private final DiskShelf shelf;
    private final long first;
    private final int size;
    private final Runnable lost;

    /** Null once it cannot be read any longer, or is not needed. */
    private @Nullable Stored stored;

    /** In place of a file where none could be written. */
    private @Nullable List<Entry> kept;

    private boolean discarded;

    /** Where it is, and what it must read as. */
    private record Stored(long file, int length, long checksum) {}

    StoredBlock(DiskShelf shelf, List<Entry> entries, Runnable lost) throws IOException {
        this.shelf = shelf;
        this.first = entries.getFirst().mark().seq();
        this.size = entries.size();
        this.lost = lost;
        this.stored = store(entries);
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<Entry> entries() {
        List<Entry> held = shelf.recent().find(this);
        return held == null ? read() : held;
    }

    @Override
    public synchronized void replace(List<Entry> entries) {
        Stored before = stored;
        try {
            kept = null;
            stored = store(entries);
        } catch (IOException e) {
            shelf.failed("a block cannot be written anew, and stays on the heap", e);
            kept = List.copyOf(entries);
            stored = null;
        }
        remove(before);
    }

    @Override
    public synchronized void discard() {
        discarded = true;
        Stored before = stored;
        stored = null;
        kept = null;
        remove(before);
    }

    private synchronized List<Entry> read() {
        List<Entry> held = shelf.recent().find(this);
        if (held == null) {
            held = kept;
        }
        return held == null ? load() : held;
    }

    private List<Entry> load() {
        Stored from = stored;
        if (from == null) {
            throw gone();
        }
        try {
            Packing.Unpacked unpacked = Packing.unpack(bytes(from));
            shelf.recent().hold(this, unpacked);
            return unpacked.entries();
        } catch (IOException e) {
            throw failed(from, e);
        }
    }

    /** What cannot be read for want of files or the like may be read in a moment; what is harmed or gone never will. */
    private Unreadable failed(Stored from, IOException e) {
        if (!(e instanceof Packing.Harmed || e instanceof NoSuchFileException)) {
            shelf.failed("a block cannot be read at the moment", e);
            return unreadable();
        }
        shelf.failed("a block cannot be read, and its article is read again", e);
        // Nobody would rewrite it when words of it are taken down.
        stored = null;
        remove(from);
        return gone();
    }

    private byte[] bytes(Stored from) throws IOException {
        byte[] packed = shelf.read(from.file());
        if (packed.length != from.length() || Packing.checksum(packed) != from.checksum()) {
            throw new Packing.Harmed("block " + from.file() + " is not what was written", null);
        }
        return packed;
    }

    private Unreadable gone() {
        if (!discarded) {
            lost.run();
        }
        return unreadable();
    }

    private Unreadable unreadable() {
        return new Unreadable("entries " + first + " to " + (first + size - 1) + " cannot be read at the moment");
    }

    private Stored store(List<Entry> entries) throws IOException {
        byte[] packed = Packing.pack(entries);
        return new Stored(shelf.write(packed, size), packed.length, Packing.checksum(packed));
    }

    private void remove(@Nullable Stored before) {
        shelf.recent().forget(this);
        if (before != null) {
            shelf.delete(before.file(), before.length(), size);
        }
    }
}
