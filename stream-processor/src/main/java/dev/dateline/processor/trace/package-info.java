/** The steps of items and decisions, by the headers of records. */
@NullMarked
package dev.dateline.processor.trace;

import org.jspecify.annotations.NullMarked;
