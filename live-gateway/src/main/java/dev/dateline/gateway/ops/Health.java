package dev.dateline.gateway.ops;

import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;

/** Answers those who look after this node: alive, and ready for readers or why not. */
public final class Health {
    private final Supplier<List<String>> trouble;

    /**
     * Health by {@code trouble}: what keeps this node from serving, a line each; empty where nothing does.
     */
    public Health(Supplier<List<String>> trouble) {
        this.trouble = trouble;
    }

    record Live(boolean live) {}

    record Ready(boolean ready, List<String> reasons) {}

    /** 200 as long as requests are answered at all. */
    public void live(RoutingContext request) {
        Reply.json(request, 200, new Live(true));
    }

    /** 200 where nothing is wrong, else 503 with the reasons. */
    public void ready(RoutingContext request) {
        List<String> reasons = trouble.get();
        Reply.json(request, reasons.isEmpty() ? 200 : 503, new Ready(reasons.isEmpty(), reasons));
    }
}
