/** Measures how fast items go in and are matched, in turns with a bare producer on the same broker. */
@NullMarked
package dev.dateline.standalone.bench.replay;

import org.jspecify.annotations.NullMarked;
