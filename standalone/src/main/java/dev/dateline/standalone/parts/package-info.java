/** Broker, ingest, processor and gateway, started in order and stopped in order. */
@NullMarked
package dev.dateline.standalone.parts;

import org.jspecify.annotations.NullMarked;
