/** The language of watches, and which of them catch an item. */
@NullMarked
package dev.dateline.processor.match.watch;

import org.jspecify.annotations.NullMarked;
