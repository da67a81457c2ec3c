package dev.dateline.processor.rocks;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** One memory budget for the stores of all partitions together; one for each would add up. */
final class Budget {
    private static final long CACHE = 64L << 20;
    private static final long WRITE_BUFFERS = 32L << 20;
    private static final long WRITE_BUFFER = 16L << 20;
    private static final long BLOCK = 4096;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache SHARED = new LRUCache(CACHE);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, SHARED);
    private static final BloomFilter FILTER = new BloomFilter();

    private Budget() {}

    /** For one store; to be closed after it. Cache and buffers are shared and live as long as the process. */
    static Options options() {
        BlockBasedTableConfig table = new BlockBasedTableConfig()
                .setBlockCache(SHARED)
                .setBlockSize(BLOCK)
                .setFilterPolicy(FILTER)
                .setCacheIndexAndFilterBlocks(true);
        return new Options()
                .setCreateIfMissing(true)
                .setTableFormatConfig(table)
                .setOptimizeFiltersForHits(true)
                .setWriteBufferManager(BUFFERS)
                .setWriteBufferSize(WRITE_BUFFER)
                .setMaxWriteBufferNumber(2)
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
                .setIncreaseParallelism(Math.max(Runtime.getRuntime().availableProcessors(), 2));
    }
}
