package dev.dateline.gateway.canary;

import java.time.Duration;

/** Told of every canary that comes; briefly, on the reader's loop. */
public interface CanaryMeter {
    /** The reader listens from now on. */
    void listening(CanaryReader reader);

    /** How long one took from when it was sent to a stage of its way. */
    void took(Reached stage, Duration time);

    /** How far it has come. */
    enum Reached {
        MATCHED,
        DECIDED,
        PUBLISHED,
        /** The reader has it. */
        READ
    }
}
