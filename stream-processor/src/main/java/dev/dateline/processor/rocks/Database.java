package dev.dateline.processor.rocks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store's records and, beside them, how far they follow the store's changelog. Both get into files together or not at
 * all, and no log is kept of either; so what was killed, or was closed with records that no commit followed, is worth
 * nothing, for they may be of a transaction that was never committed: it is emptied when it is opened again.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final byte[] FOLLOWED = "followed".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLOSED = "closed".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MARK = {1};

    private final Options options = Budget.options();
    private final DBOptions files =
            new DBOptions(options).setCreateMissingColumnFamilies(true).setAtomicFlush(true);
    private final ColumnFamilyOptions family = new ColumnFamilyOptions(options);
    private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
    private final List<ColumnFamilyHandle> families = new ArrayList<>();
    private final RocksDB rocks;

    /** Whether something was written since it was last noted how far it follows. */
    private volatile boolean ahead;

    private Database(Path folder) throws RocksDBException {
        List<ColumnFamilyDescriptor> both = List.of(
                new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, family),
                new ColumnFamilyDescriptor(FOLLOWED, family));
        try {
            rocks = RocksDB.open(files, folder.toString(), both, families);
        } catch (RocksDBException e) {
            closeOptions();
            throw e;
        }
    }

    /** Opens what is there, or an empty one where nothing is, or what was not closed. */
    static Database open(Path folder) throws RocksDBException, IOException {
        Files.createDirectories(folder);
        Database found = found(folder);
        if (found != null && found.isWhole()) {
            found.rocks.delete(found.followed(), found.writing, CLOSED);
            return found;
        }
        if (found != null) {
            found.leave();
        }
        Utils.delete(folder.toFile());
        Files.createDirectories(folder);
        return new Database(folder);
    }

    /** What is there; null where a file of it is harmed: then all of it is read again, as after a kill. */
    private static @Nullable Database found(Path folder) throws RocksDBException {
        try {
            return new Database(folder);
        } catch (RocksDBException e) {
            Status status = e.getStatus();
            if (status == null || status.getCode() != Status.Code.Corruption) {
                throw e;
            }
            LOG.error("{} is harmed and is read again from Kafka: {}", folder, e.getMessage());
            return null;
        }
    }

    /** It was closed, and it is known how far it follows its changelog. */
    private boolean isWhole() throws RocksDBException {
        try (RocksIterator partitions = rocks.newIterator(followed())) {
            partitions.seekToFirst();
            boolean closed = rocks.get(followed(), CLOSED) != null;
            return closed && partitions.isValid() && (!Arrays.equals(partitions.key(), CLOSED) || hasNext(partitions));
        }
    }

    private static boolean hasNext(RocksIterator keys) {
        keys.next();
        return keys.isValid();
    }

    void put(byte[] key, byte @Nullable [] value) throws RocksDBException {
        ahead = true;
        if (value == null) {
            rocks.delete(writing, key);
        } else {
            rocks.put(writing, key, value);
        }
    }

    void write(WriteBatch batch) throws RocksDBException {
        ahead = true;
        rocks.write(writing, batch);
    }

    byte @Nullable [] get(byte[] key) throws RocksDBException {
        return rocks.get(key);
    }

    RocksIterator iterator() {
        return rocks.newIterator();
    }

    long approximateCount() throws RocksDBException {
        return rocks.getLongProperty("rocksdb.estimate-num-keys");
    }

    /** How far it follows a partition; null where nothing was noted. */
    byte @Nullable [] follows(byte[] partition) throws RocksDBException {
        return rocks.get(followed(), partition);
    }

    /** Notes how far it follows a partition; null takes the note away. */
    void follow(byte[] partition, byte @Nullable [] offset) throws RocksDBException {
        if (offset == null) {
            rocks.delete(followed(), writing, partition);
        } else {
            rocks.put(followed(), writing, partition, offset);
        }
        ahead = false;
    }

    /** As if it did not know how far it follows anything: it is emptied when it is next opened. */
    void followNothing() throws RocksDBException {
        try (RocksIterator partitions = rocks.newIterator(followed())) {
            for (partitions.seekToFirst(); partitions.isValid(); partitions.next()) {
                rocks.delete(followed(), writing, partitions.key());
            }
        }
    }

    /** Everything that was written so far is in files when this returns. */
    void flush() throws RocksDBException {
        try (FlushOptions waiting = new FlushOptions().setWaitForFlush(true)) {
            rocks.flush(waiting, families);
        }
    }

    /** Rewrites all files, without what was overwritten or deleted. */
    void compact(Compaction compaction) throws RocksDBException {
        flush();
        compaction.run(rocks);
    }

    /** What was written so far is there when it is opened again, if a commit followed it. */
    @Override
    public void close() throws RocksDBException {
        try {
            if (!ahead) {
                rocks.put(followed(), writing, CLOSED, MARK);
                flush();
            }
        } finally {
            leave();
        }
    }

    private void leave() {
        families.forEach(ColumnFamilyHandle::close);
        rocks.close();
        closeOptions();
    }

    private void closeOptions() {
        writing.close();
        family.close();
        files.close();
        options.close();
    }

    private ColumnFamilyHandle followed() {
        return families.get(1);
    }
}
