package dev.dateline.ingest.publish;

import io.vertx.core.Future;

/** The way into Kafka, as the sources see it. Both futures complete on the caller's context. */
public interface Publisher {
    /**
     * Succeeds when all in-sync replicas have every record of the batch; fails with {@link Unavailable} when that did
     * not happen in time. Some of a failed batch may be in Kafka: whoever sends it again makes no item twice. Fails with
     * {@link RefusedForGood} when they have all but what Kafka will never take.
     */
    Future<Void> publish(Batch batch);

    /** Succeeds while Kafka can be written to; else fails with {@link Unavailable}, which says why. */
    Future<Void> reach();
}
