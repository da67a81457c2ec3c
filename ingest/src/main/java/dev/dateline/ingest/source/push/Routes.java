package dev.dateline.ingest.source.push;

import io.vertx.ext.web.Router;

/** Something that answers on ingest's own server, beside {@code /v1/items}. */
@FunctionalInterface
public interface Routes {
    /** Adds them; called once, before the server listens. Errors without a handler are answered in JSON. */
    void on(Router router);
}
