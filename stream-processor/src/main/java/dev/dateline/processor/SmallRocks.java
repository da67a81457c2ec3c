package dev.dateline.processor;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** One memory budget for the stores of all partitions together; the default is one for each, and adds up. */
public final class SmallRocks implements RocksDBConfigSetter {
    private static final long CACHE = 64L << 20;
    private static final long WRITE_BUFFERS = 32L << 20;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache SHARED = new LRUCache(CACHE);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, SHARED);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(SHARED);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String store, Options options) {
        // Cache and buffers are shared and live as long as the process.
    }
}
