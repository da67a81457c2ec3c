/** Plain text, as press offices and old wires send it. */
@NullMarked
package dev.dateline.ingest.format.plain;

import org.jspecify.annotations.NullMarked;
