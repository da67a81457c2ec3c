/** The Common Alerting Protocol: warnings of authorities. */
@NullMarked
package dev.dateline.ingest.format.cap;

import org.jspecify.annotations.NullMarked;
