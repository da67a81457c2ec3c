package dev.dateline.ingest.source;

import io.vertx.core.Future;

/** A kind of feed: takes deliveries in its own way and hands them to the {@link Intake}. */
public interface Source {
    /** Completes when deliveries are taken; fails with one line where that is not possible. */
    Future<Void> open();

    /** Completes when no more are taken and those that were begun are answered. */
    Future<Void> close();
}
