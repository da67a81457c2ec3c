package dev.dateline.processor.rocks;

import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;

/** What stood in the store when it was asked for, in key order, both ends included. To be closed. */
final class Range implements KeyValueIterator<Bytes, byte[]> {
    private final RocksIterator at;
    private final @Nullable Bytes to;

    Range(RocksIterator at, @Nullable Bytes from, @Nullable Bytes to) {
        this.at = at;
        this.to = to;
        if (from == null) {
            at.seekToFirst();
        } else {
            at.seek(from.get());
        }
    }

    @Override
    public boolean hasNext() {
        return at.isValid() && (to == null || Bytes.wrap(at.key()).compareTo(to) <= 0);
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        KeyValue<Bytes, byte[]> here = KeyValue.pair(peekNextKey(), at.value());
        at.next();
        return here;
    }

    @Override
    public Bytes peekNextKey() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return Bytes.wrap(at.key());
    }

    @Override
    public void close() {
        at.close();
    }
}
