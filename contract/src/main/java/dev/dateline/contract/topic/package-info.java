/** Every topic: its name, key, value, partitioning and how long it is kept. No other place writes a topic's name. */
@NullMarked
package dev.dateline.contract.topic;

import org.jspecify.annotations.NullMarked;
