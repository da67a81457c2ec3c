package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** {@code GET /v1/live}: a WebSocket over which a client follows as many articles as it says, each after its position. */
public final class LiveRoute {
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final UpdatesRoute updates;
    private final Duration idle;

    /** Beside {@code updates}, whose readers they are. */
    public LiveRoute(UpdatesRoute updates) {
        this(updates, IDLE);
    }

    LiveRoute(UpdatesRoute updates, Duration idle) {
        this.updates = updates;
        this.idle = idle;
    }

    public void handle(RoutingContext request) {
        String address = UpdatesRoute.address(request);
        if (!Handshake.isWanted(request)) {
            Reply.fail(request, 400, "this is no WebSocket handshake");
        } else if (!updates.shards().admits(address)) {
            Polling.refuseForLong(request);
        } else {
            upgrade(request, address);
        }
    }

    private void upgrade(RoutingContext request, String address) {
        Context context = request.vertx().getOrCreateContext();
        boolean deflation = Deflation.agree(request.request());
        request.request()
                .toWebSocket()
                .onSuccess(socket -> {
                    WebSocketOutlet outlet =
                            WebSocketOutlet.over(request.request().connection(), deflation);
                    LiveSocket live = new LiveSocket(outlet, updates, context, address, idle);
                    if (updates.shards().isOverloaded()) {
                        live.close(CloseReason.TRY_LATER);
                    }
                })
                .onFailure(e -> Reply.fail(request, 400, "this is no WebSocket handshake"));
    }
}
