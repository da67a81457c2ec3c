/** Kafka's door: from the topics to the hub and the desk, in order; and the one way in for decisions. */
@NullMarked
package dev.dateline.gateway.feed;

import org.jspecify.annotations.NullMarked;
