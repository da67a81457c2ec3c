package dev.dateline.gateway.desk;

import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;

/** What somebody who decides is told. */
sealed interface Answer {
    /** The HTTP status that says the same. */
    int status();

    /** The log's word, or a reason with its details. */
    record Told(int status, Object body) implements Answer {}

    /** Nothing was decided; {@code line} says why. */
    record Failed(int status, String line) implements Answer {}

    /** The same for now: ask again with the same id. */
    record Away(String line) implements Answer {
        static final int RETRY_SECONDS = 5;

        @Override
        public int status() {
            return 503;
        }
    }

    /** Sends it. */
    default void send(RoutingContext request) {
        switch (this) {
            case Told told -> Reply.json(request, told.status(), told.body());
            case Failed failed -> Reply.fail(request, failed.status(), failed.line());
            case Away away -> Reply.failForNow(request, Away.RETRY_SECONDS, away.line());
        }
    }
}
