package dev.dateline.processor.rocks;

import dev.dateline.contract.json.Require;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * A persistent store of Kafka Streams whose files hold no overwritten word for longer than stated. RocksDB drops what
 * was overwritten only where it compacts, on a quiet store never, and Kafka's own store lets nobody ask it to; this one
 * compacts itself. It keeps by itself how far it follows its changelog, so that a commit writes nothing to files.
 */
final class ForgettingStore implements KeyValueStore<Bytes, byte[]> {
    private static final String COMPACTED = "compacted";
    /** What Kafka Streams takes for "follow the changelog from its beginning", as its own checkpoints have it. */
    private static final long UNKNOWN = -4;

    private final String name;
    private final Duration every;
    private final ReadWriteLock files = new ReentrantReadWriteLock();
    private volatile Compaction compaction = new Compaction();
    private volatile @Nullable Database db;
    private @Nullable Path marker;
    private @Nullable ScheduledFuture<?> compacting;

    /**
     * A store that is not open yet.
     *
     * @param every the longest time that overwritten words stay in its files
     */
    ForgettingStore(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        File folder = new File(context.stateDir(), name);
        try {
            // What Kafka's own store has left there would keep its words for ever.
            Utils.delete(new File(context.stateDir(), "rocksdb"));
            // How far those of an older version were is nothing that this one follows.
            Files.deleteIfExists(context.stateDir().toPath().resolve(".checkpoint"));
            // One that was closed may be opened again.
            compaction = new Compaction();
            db = Database.open(folder.toPath());
        } catch (IOException | RocksDBException e) {
            throw new ProcessorStateException("store " + name + " at " + folder + " cannot be opened", e);
        }
        marker = folder.toPath().resolve(COMPACTED);
        compacting = Compactions.every(every.dividedBy(4), this::compactWhenDue);
        context.register(root, (BatchingStateRestoreCallback) this::restore);
    }

    private void restore(Collection<KeyValue<byte[], byte[]>> records) {
        try (WriteBatch batch = new WriteBatch()) {
            for (KeyValue<byte[], byte[]> record : records) {
                if (record.value == null) {
                    batch.delete(record.key);
                } else {
                    batch.put(record.key, record.value);
                }
            }
            db().write(batch);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        try {
            db().put(key.get(), value);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        byte[] before = get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        byte[] before = get(key);
        put(key, null);
        return before;
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        try {
            return db().get(key.get());
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
        return new Range(db().iterator(), from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return range(null, null);
    }

    @Override
    public long approximateNumEntries() {
        try {
            return db().approximateCount();
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Nobody asks the stores from outside, so how far they are is of no use. */
    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return db != null;
    }

    @Override
    @SuppressWarnings("deprecation") // What says whether a store keeps its offsets is on its way to be needless.
    public boolean managesOffsets() {
        return true;
    }

    /** Notes how far the changelog is followed; nothing at all where what is here is not to be relied on. */
    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        try {
            if (offsets.isEmpty()) {
                db().followNothing();
            }
            for (Map.Entry<TopicPartition, Long> one : offsets.entrySet()) {
                Long offset = one.getValue();
                db().follow(partition(one.getKey()), offset == null ? null : bytes(offset));
            }
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** From the beginning where it is not known, which is where nothing is here: never null. */
    @Override
    public Long committedOffset(TopicPartition partition) {
        try {
            byte[] offset = db().follows(partition(partition));
            return offset == null ? UNKNOWN : ByteBuffer.wrap(offset).getLong();
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    private static byte[] partition(TopicPartition partition) {
        return partition.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /** The time of the last one stands beside the files, so that no number of restarts puts the next one off. */
    private void compactWhenDue() {
        Path last = Require.present("marker", marker);
        try {
            boolean known = Files.exists(last);
            Instant then = known ? Files.getLastModifiedTime(last).toInstant() : Instant.EPOCH;
            Instant now = Instant.now();
            if (Duration.between(then, now).abs().compareTo(every.dividedBy(2)) >= 0 && compact()) {
                if (!known) {
                    Files.createFile(last);
                }
                Files.setLastModifiedTime(last, FileTime.from(now));
            }
        } catch (IOException e) {
            throw new ProcessorStateException("store " + name + ": " + last, e);
        }
    }

    /** Rewrites all files, without what was overwritten or deleted; false where the store was closed before that was done. */
    boolean compact() {
        return whileOpen(open -> open.compact(compaction));
    }

    /** Work on files, of which none may be going on when they are closed; false where the store is closed. */
    private boolean whileOpen(OnFiles work) {
        files.readLock().lock();
        try {
            Database open = db;
            if (open == null || compaction.isOver()) {
                return false;
            }
            work.on(open);
            return !compaction.isOver();
        } catch (RocksDBException e) {
            if (compaction.isOver()) {
                return false;
            }
            throw failed(e);
        } finally {
            files.readLock().unlock();
        }
    }

    @FunctionalInterface
    private interface OnFiles {
        void on(Database open) throws RocksDBException;
    }

    /** A compaction that is going on is given up: whoever closes a store has no time for it. */
    @Override
    public void close() {
        if (compacting != null) {
            compacting.cancel(false);
        }
        compaction.giveUp();
        files.writeLock().lock();
        try {
            if (db != null) {
                db.close();
            }
        } catch (RocksDBException e) {
            throw failed(e);
        } finally {
            db = null;
            files.writeLock().unlock();
        }
    }

    private Database db() {
        return Require.present("open store " + name, db);
    }

    private ProcessorStateException failed(RocksDBException e) {
        return new ProcessorStateException("store " + name + ": " + e.getMessage(), e);
    }
}
