/** One hardened way to read XML for all wire formats: bytes to a small tree, within limits, never going anywhere. */
@NullMarked
package dev.dateline.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
