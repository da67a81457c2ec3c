/** One process: a real Kafka broker and all parts; the one kind of error that a command shows. */
@NullMarked
package dev.dateline.standalone;

import org.jspecify.annotations.NullMarked;
