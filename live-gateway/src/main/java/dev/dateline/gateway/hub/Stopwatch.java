package dev.dateline.gateway.hub;

import java.time.Duration;

/** Is told how long things took on their way to readers, a batch at a time and never for each reader. From any thread. */
@FunctionalInterface
public interface Stopwatch {
    /** Nobody is told. */
    Stopwatch NONE = (leg, time) -> {};

    /** It took so long; below zero where clocks differ. */
    void took(Leg leg, Duration time);
}
