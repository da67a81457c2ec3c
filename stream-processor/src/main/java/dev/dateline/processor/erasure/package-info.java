/** Overwritten words leave Kafka's files in time, also where nothing more is written. */
@NullMarked
package dev.dateline.processor.erasure;

import org.jspecify.annotations.NullMarked;
