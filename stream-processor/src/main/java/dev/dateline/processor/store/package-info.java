/** Load before, save after: the fold's state and the matcher's on a shelf of bytes, in RocksDB or in memory. */
@NullMarked
package dev.dateline.processor.store;

import org.jspecify.annotations.NullMarked;
