package dev.dateline.gateway.ops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was at risk, or is.
 *
 * @param alert names its section in the runbook
 * @param line as it was seen last
 * @param ended null while it is at risk
 */
record Incident(
        String alert,
        String promise,
        String where,
        String line,
        Instant began,
        @Nullable Instant ended) {
    static Incident of(Risk risk, Instant began, @Nullable Instant ended) {
        return new Incident(risk.promise().alert(), risk.promise().words(), risk.where(), risk.line(), began, ended);
    }

    boolean isOf(Risk risk) {
        return alert.equals(risk.promise().alert()) && where.equals(risk.where());
    }
}
