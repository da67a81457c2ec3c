/** From the wire to proposals, from decisions to updates: two Kafka Streams applications and the clerk. */
@NullMarked
package dev.dateline.processor;

import org.jspecify.annotations.NullMarked;
