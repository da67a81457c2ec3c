/** Steps on the way from the wire to readers, told to a collector; the only user of OpenTelemetry. */
@NullMarked
package dev.dateline.standalone.trace;

import org.jspecify.annotations.NullMarked;
