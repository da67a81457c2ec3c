/**
 * Notices when a source falls silent, fails, or sends what nobody can read; says it once in the log, and always as metrics.
 *
 * <p>{@code Rhythm}, {@code Vigil} and what they are made of decide and know no clock; {@code SourcePulse} and
 * {@code PulseDoor} are the shell around them.
 */
@NullMarked
package dev.dateline.ingest.pulse;

import org.jspecify.annotations.NullMarked;
