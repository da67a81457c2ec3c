package dev.dateline.gateway.shelf;

import dev.dateline.contract.live.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shelf in a folder of this process's own. Each block is a file of its own, so that a takedown rewrites what it concerns
 * and nothing else; nothing is synced, for after a crash everything is read again from Kafka.
 */
public final class DiskShelf implements Shelf {
    static final Logger LOG = LoggerFactory.getLogger(DiskShelf.class);

    /** Bytes of JSON that are usually held of what was read last: some thirty blocks. */
    static final long CACHE = 8 << 20;

    private final OwnFolder folder;
    private final Recent recent;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final LongAdder entries = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder reads = new LongAdder();
    private final LongAdder failures = new LongAdder();

    private DiskShelf(OwnFolder folder, Recent recent) {
        this.folder = folder;
        this.recent = recent;
    }

    /**
     * One in a new folder in {@code parent}; what killed processes have left there is removed. Throws where there can be none,
     * also since what compresses blocks does not run on this machine.
     *
     * @param cache bytes of JSON that are held of what was read last
     */
    public static DiskShelf open(Path parent, long cache) throws IOException {
        try {
            Packing.pack(List.of());
        } catch (LinkageError e) {
            throw new IOException("blocks cannot be compressed: " + e.getMessage(), e);
        }
        return new DiskShelf(OwnFolder.open(parent), new Recent(cache));
    }

    /** Where its files are. */
    public Path folder() {
        return folder.path();
    }

    @Override
    public Optional<Block> put(List<Entry> dense, Runnable lost) {
        try {
            StoredBlock block = new StoredBlock(this, List.copyOf(dense), lost);
            if (failing.compareAndSet(true, false)) {
                LOG.warn("older entries can be put on disk again");
            }
            return Optional.of(block);
        } catch (IOException e) {
            failures.increment();
            if (failing.compareAndSet(false, true)) {
                LOG.error("older entries stay on the heap: {} cannot be written to: {}", folder(), String.valueOf(e));
            }
            return Optional.empty();
        }
    }

    @Override
    public ShelfCounts counts() {
        return new ShelfCounts(entries.sum(), bytes.sum(), reads.sum(), failures.sum());
    }

    /** Removes the folder with all that is in it; nothing can be read any longer. */
    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}", folder(), String.valueOf(e));
        }
    }

    Recent recent() {
        return recent;
    }

    /** Writes a new file; gives its number. */
    long write(byte[] packed, int size) throws IOException {
        long number = numbers.incrementAndGet();
        try {
            Files.write(file(number), packed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            remove(number);
            throw e;
        }
        entries.add(size);
        bytes.add(packed.length);
        return number;
    }

    byte[] read(long number) throws IOException {
        reads.increment();
        return Files.readAllBytes(file(number));
    }

    void delete(long number, int length, int size) {
        entries.add(-size);
        bytes.add(-length);
        remove(number);
    }

    /** What cannot be deleted is emptied, since nobody may find words in it. */
    private void remove(long number) {
        try {
            Files.deleteIfExists(file(number));
        } catch (IOException e) {
            failures.increment();
            LOG.error("{} cannot be deleted: {}", file(number), String.valueOf(e));
            blank(number);
        }
    }

    void failed(String what, IOException e) {
        failures.increment();
        LOG.error("{}: {} ({})", folder(), what, String.valueOf(e));
    }

    private void blank(long number) {
        try {
            Files.write(file(number), new byte[0]);
        } catch (IOException e) {
            LOG.error("{} cannot be emptied either: {}", file(number), String.valueOf(e));
        }
    }

    private Path file(long number) {
        return folder().resolve(number + ".block");
    }
}
