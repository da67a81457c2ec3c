package dev.dateline.gateway.openid;

import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Signing in at somebody else's, where that is set up. */
public interface SignInElsewhere {
    /** Where it is not: there is nothing at its addresses. */
    SignInElsewhere NONE = new SignInElsewhere() {
        @Override
        public void begin(RoutingContext request) {
            Reply.fail(request, 404, "there is no such way to sign in");
        }

        @Override
        public void back(RoutingContext request) {
            begin(request);
        }

        @Override
        public void out(RoutingContext request) {
            begin(request);
        }

        @Override
        public Future<?> start() {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    };

    /** {@code GET /desk/open-id}: away to the provider. */
    void begin(RoutingContext request);

    /** {@code GET /desk/open-id/back}: back from there. */
    void back(RoutingContext request);

    /** {@code GET /desk/open-id/out}: who has signed out here is sent to the provider to do so there as well. */
    void out(RoutingContext request);

    /** Begins to get ready; a failure of it stops nobody, for it is tried again when somebody comes. */
    Future<?> start();

    /** Lets go of connections. */
    Future<Void> close();
}
