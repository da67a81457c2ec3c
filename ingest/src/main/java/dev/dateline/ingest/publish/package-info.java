/** The producer: deliveries to the raw topic, items to the wire topic, what was refused to the rejected topic. */
@NullMarked
package dev.dateline.ingest.publish;

import org.jspecify.annotations.NullMarked;
