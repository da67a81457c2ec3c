/** Production code run over real data in stream order: predictions, and how good they are. */
@NullMarked
package dev.dateline.standalone.evaluate;

import org.jspecify.annotations.NullMarked;
