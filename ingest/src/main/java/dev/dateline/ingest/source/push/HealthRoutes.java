package dev.dateline.ingest.source.push;

import dev.dateline.ingest.source.Intake;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code /health/live}: the process answers. {@code /health/ready}: items can be taken, else 503 and why not. */
record HealthRoutes(Intake intake) {
    private record Live(boolean live) {}

    /** As every part tells it. */
    private record Ready(String part, boolean ready, List<String> reasons) {
        Ready(List<String> reasons) {
            this("ingest", reasons.isEmpty(), reasons);
        }
    }

    void on(Router router) {
        router.get("/health/live").handler(context -> answer(context, 200, new Live(true)));
        router.get("/health/ready").handler(this::ready);
    }

    private void ready(RoutingContext context) {
        intake.ready()
                .onSuccess(ready -> answer(context, 200, new Ready(List.of())))
                .onFailure(failure -> answer(context, 503, new Ready(List.of(String.valueOf(failure.getMessage())))));
    }

    private static void answer(RoutingContext context, int status, Record health) {
        Answers.send(context.response(), status, health);
    }
}
