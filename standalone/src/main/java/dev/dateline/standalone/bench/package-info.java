/** Measures what the whole does, in turns with a floor on the same broker. */
@NullMarked
package dev.dateline.standalone.bench;

import org.jspecify.annotations.NullMarked;
