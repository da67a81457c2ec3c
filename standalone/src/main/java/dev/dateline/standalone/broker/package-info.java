/** A real Kafka broker in this process, with its folder. */
@NullMarked
package dev.dateline.standalone.broker;

import org.jspecify.annotations.NullMarked;
