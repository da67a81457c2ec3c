/** Measures: how fast items of each format are read, published and pushed, in turns with a bare producer. */
@NullMarked
package dev.dateline.standalone.bench.ingest;

import org.jspecify.annotations.NullMarked;
